import type { ReactNode } from "react";
import type { listMails } from "@/lib/mail/desk-queries";
import { KEPT_DAYS } from "@/lib/mail/rules";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

/** One mail of the outbox: to whom, how it stands with it, and its text in full. */
export function MailItem({
	mail,
	isSent,
	now,
	words,
	retry,
}: {
	mail: Awaited<ReturnType<typeof listMails>>[number];
	/** Whether there is a server to send to. */
	isSent: boolean;
	now: Date;
	words: Words;
	retry: ReactNode;
}) {
	const said = words.comments.mail;
	const isErased = mail.text === "" && !mail.isWithheld;
	const { sentAt, parkedAt, nextTryAt, attempts, lastError } = mail;
	const state = sentAt
		? said.sent(words.when.near(sentAt, now))
		: parkedAt
			? said.parked(attempts)
			: isSent
				? said.waiting(words.when.near(nextTryAt, now))
				: said.keptHere;
	return (
		<li>
			<article>
				<p className="meta">
					<b>{mail.subject}</b>
					{!isErased && <bdi>{said.to(mail.to)}</bdi>}
					<time dateTime={isoHongKong(mail.createdAt)}>{words.when.near(mail.createdAt, now)}</time>
				</p>
				<p className="q-flags">
					<span className={sentAt ? "flag" : "flag flag--warn"}>{state}</span>
					{lastError && <span className="flag flag--warn">{lastError}</span>}
				</p>
				{isErased && <p className="hint">{said.erased(KEPT_DAYS)}</p>}
				{mail.isWithheld && <p className="hint">{words.access.mails.withheld}</p>}
				{!isErased && !mail.isWithheld && (
					<details>
						<summary>{said.show}</summary>
						<pre className="q-mail">{mail.text}</pre>
					</details>
				)}
				{!sentAt && !isErased && isSent && <div className="q-tools">{retry}</div>}
			</article>
		</li>
	);
}
