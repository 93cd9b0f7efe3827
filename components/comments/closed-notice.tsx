import type { Closing } from "@/lib/comments/rules";
import { dateline, isoHongKong } from "@/lib/time/hong-kong";

/** That a story takes no more comments: why, and since when. */
export function ClosedNotice({ closed }: { closed: Closing }) {
	return (
		<p className="note cm-closed">
			<b>留言已關閉</b>　<span>{reasonOf(closed)}</span>
			{closed.kind !== "house" && (
				<time className="cm-since" dateTime={isoHongKong(closed.at)}>
					{dateline(closed.at)}
				</time>
			)}
		</p>
	);
}

function reasonOf(closed: Closing): string {
	switch (closed.kind) {
		case "newsroom":
			return closed.reason;
		case "age":
			return `報道刊出已滿${closed.days}日`;
		case "house":
			return "本網站暫停接受留言";
	}
}
