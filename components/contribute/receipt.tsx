import { Icon } from "@/components/ui/icon";
import { sizeInWords } from "@/lib/files/limits";
import { KIND_WORDS } from "@/lib/submissions/kind-words";
import type { Status } from "@/lib/submissions/status";
import { dateline, datelineWithWeekday, isoHongKong } from "@/lib/time/hong-kong";
import { Progress } from "./progress";

/** Whether nothing has happened yet but that it came: the sender's page is a receipt then. */
export function isFresh({ state, messages, amendments }: Status): boolean {
	const hasArrived = state === "new" || state === "held" || state === "muted";
	return hasArrived && messages.length === 0 && amendments.length === 0;
}

/** What a sender keeps of a submission that has just arrived: its code, where a copy went, what was sent and what comes next. */
export function Receipt({ status }: { status: Status }) {
	const { code, kind, title, email, files, embargoUntil, confirmedAt } = status;
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	return (
		<section className="pr-rc" aria-label="收件回條">
			<div className="pr-rc-c">
				<p className="hint">追蹤編號</p>
				<p className="pr-code">{code}</p>
				<div className="pr-rc-t">
					<copy-link className="with-script" data-text={code}>
						<button className="btn btn--sm" type="button" data-say-done="已複製">
							<Icon name="copy" />
							<span>複製編號</span>
						</button>
						<span className="vh" role="status" />
					</copy-link>
					<print-page className="with-script">
						<button className="btn btn--sm" type="button">
							<Icon name="print" />
							列印回條
						</button>
					</print-page>
				</div>
			</div>
			<p>
				副本已寄到<bdi>{hidden(email)}</bdi>。毋須開設帳戶，憑編號即可查詢、補交資料或撤回。
			</p>
			<dl className="kv">
				<dt>類別</dt>
				<dd>{KIND_WORDS[kind].name}</dd>
				<dt>標題</dt>
				<dd>
					<bdi>{title}</bdi>
				</dd>
				{files.length > 0 && (
					<>
						<dt>附件</dt>
						<dd>
							{files.length}個（{sizeInWords(bytes)}）
						</dd>
					</>
				)}
				{embargoUntil && (
					<>
						<dt>禁發</dt>
						<dd>至{datelineWithWeekday(embargoUntil)}</dd>
					</>
				)}
				{confirmedAt && (
					<>
						<dt>收妥</dt>
						<dd>
							<time dateTime={isoHongKong(confirmedAt)}>{dateline(confirmedAt)}</time>
						</dd>
					</>
				)}
			</dl>
			<section aria-labelledby="next">
				<h2 className="h-box" id="next">
					接下來
				</h2>
				<Progress status={status} />
			</section>
		</section>
	);
}

/** Enough of an address for whoever wrote it: a page like this may be printed or shown to somebody. */
function hidden(email: string): string {
	const [name = "", domain = ""] = email.split("@");
	return `${name.slice(0, 1)}***@${domain}`;
}
