import { KIND_WORDS } from "@/lib/submissions/kind-words";
import { submissionKinds } from "@/lib/submissions/kinds";

/** The ways to reach the newsroom, each with its name upright as on a street sign; a tip has its own confidential page, and goes by mail while that is closed. */
export function ContributionKinds({
	contactEmail,
	from,
	takesTips,
}: {
	contactEmail: string;
	from: string;
	/** Whether confidential tips are taken now. */
	takesTips: boolean;
}) {
	return (
		<ul className="opt-l">
			{submissionKinds.map((kind) => {
				const { name, action, suits, needs, time, note } = KIND_WORDS[kind];
				return (
					<li key={kind}>
						<span className="opt-n" aria-hidden="true">
							{name}
						</span>
						<div className="opt-b">
							<h2>
								<a href={`/contribute/${kind}${from && `?from=${from}`}`}>{action}</a>
							</h2>
							<dl className="kv">
								<dt>適合</dt>
								<dd>{suits}</dd>
								<dt>需要</dt>
								<dd>{needs}</dd>
								<dt>時間</dt>
								<dd>{time}</dd>
							</dl>
							<p>
								<span className="tag-type">{note}</span>
							</p>
						</div>
					</li>
				);
			})}
			<li id="tip" className="night">
				<span className="opt-n" aria-hidden="true">
					報料
				</span>
				<div className="opt-b">
					{takesTips ? <ConfidentialWay /> : <MailWay contactEmail={contactEmail} />}
				</div>
			</li>
		</ul>
	);
}

/** No mark of the story somebody comes from goes along, nor of the page. */
function ConfidentialWay() {
	return (
		<>
			<h2>
				<a href="/contribute/tip" rel="noreferrer" referrerPolicy="no-referrer">
					保密報料
				</a>
			</h2>
			<TipFor />
			<p>
				<span className="tag-type">毋須登入或留下聯絡資料</span>
			</p>
		</>
	);
}

function MailWay({ contactEmail }: { contactEmail: string }) {
	return (
		<>
			<h2>
				<a href={`mailto:${contactEmail}?subject=${encodeURIComponent("報料")}`}>報料</a>
			</h2>
			<TipFor />
			<p className="opt-w">
				電郵不是保密途徑：寄件人、時間和經過的伺服器都會留下紀錄。不想留下身分，請勿用公司電郵、裝置或網絡。
			</p>
		</>
	);
}

function TipFor() {
	return (
		<dl className="kv">
			<dt>適合</dt>
			<dd>線索、不當行為、公眾應知的事</dd>
			<dt>需要</dt>
			<dd>你知道的事，以及怎樣得知</dd>
		</dl>
	);
}
