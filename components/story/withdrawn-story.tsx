import { dateline, isoHongKong } from "@/lib/time/hong-kong";

/** What stands where a withdrawn story stood: that it is gone, since when, and why. */
export function WithdrawnStory({ withdrawnAt, reason }: { withdrawnAt: Date; reason: string }) {
	return (
		<div className="notice">
			<h1>這篇報道已撤下</h1>
			<p className="meta">
				<span>
					撤下　<time dateTime={isoHongKong(withdrawnAt)}>{dateline(withdrawnAt)}</time>
				</span>
			</p>
			<p className="corr">
				<b>原因：</b>
				{reason}
			</p>
			<p>
				<a className="btn" href="/latest">
					最新報道
				</a>
			</p>
		</div>
	);
}
