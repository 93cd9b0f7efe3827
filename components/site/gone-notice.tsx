import { dateline, isoHongKong } from "@/lib/time/hong-kong";

/** What stands at an address that has been taken away for good: that it is gone and, where it is known, since when and why. */
export function GoneNotice({ goneAt, reason }: { goneAt: Date | null; reason: string | null }) {
	return (
		<div className="notice">
			<h1>這一頁已撤下</h1>
			{goneAt && (
				<p className="meta">
					<span>
						撤下　<time dateTime={isoHongKong(goneAt)}>{dateline(goneAt)}</time>
					</span>
				</p>
			)}
			<p className="sum">這個地址的內容已經移除，不會再回來。</p>
			{reason && (
				<p className="corr">
					<b>原因：</b>
					{reason}
				</p>
			)}
			<p>
				<a className="btn" href="/latest">
					最新報道
				</a>
			</p>
		</div>
	);
}
