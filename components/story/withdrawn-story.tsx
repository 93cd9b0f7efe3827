import { dateline, isoHongKong } from "@/lib/time/hong-kong";

export const WITHDRAWN_TITLE = "這篇報道已撤下";
export const EXPIRED_TITLE = "這篇文章已到期";

/** What stands where a story stood that was withdrawn or whose time is over: that it is gone, since when, and why. */
export function WithdrawnStory({
	withdrawnAt,
	reason,
	isExpired,
}: {
	withdrawnAt: Date;
	reason: string;
	isExpired: boolean;
}) {
	return (
		<div className="notice">
			<h1>{isExpired ? EXPIRED_TITLE : WITHDRAWN_TITLE}</h1>
			<p className="meta">
				<span>
					{isExpired ? "到期" : "撤下"}　
					<time dateTime={isoHongKong(withdrawnAt)}>{dateline(withdrawnAt)}</time>
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
