import { clock, dateline, dayOf, isoHongKong } from "@/lib/time/hong-kong";

/** When readers first and last got the story, in Hong Kong time, and how long it takes to read. */
export function Dateline({
	publishedAt,
	updatedAt,
	minutes,
	comments,
}: {
	publishedAt: Date;
	updatedAt: Date | null;
	minutes: number;
	comments: number | null;
}) {
	return (
		<p className="meta">
			<span>
				發布　<time dateTime={isoHongKong(publishedAt)}>{dateline(publishedAt)}</time>
			</span>
			{updatedAt && (
				<span>
					更新{"\u3000"}
					<time dateTime={isoHongKong(updatedAt)}>
						{dayOf(updatedAt) === dayOf(publishedAt) ? clock(updatedAt) : dateline(updatedAt)}
					</time>
				</span>
			)}
			<span>約{minutes}分鐘</span>
			{comments !== null && <a href="#comments">留言{comments}</a>}
		</p>
	);
}
