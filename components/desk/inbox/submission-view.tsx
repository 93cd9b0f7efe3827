import type { ReactNode } from "react";
import { ProofList } from "@/components/desk/workflow/proof-list";
import type { FileOfSubmission } from "@/lib/files/desk-queries";
import { lastWord, type PitchStep, pitchStep } from "@/lib/proofs/rules";
import type { ReadSubmission } from "@/lib/submissions/desk-queries";
import { type FieldType, fieldsOf } from "@/lib/submissions/fields";
import { dayInWords, isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";
import { Due } from "./inbox-list";
import { LinkToOutside } from "./link-to-outside";
import { SubmissionFiles } from "./submission-files";

/** One submission as it was sent: text alone, nothing of it is ever markup. `tools` are the deeds it allows. */
export function SubmissionView({
	submission,
	now,
	words,
	back,
	event,
	amendments,
	tools,
	merged,
	fileTools,
}: {
	submission: ReadSubmission;
	now: Date;
	words: Words;
	/** The list that it was opened from. */
	back: string;
	/** When and where it is, of an invitation. */
	event: ReactNode;
	/** What its sender wants put right, or had put right. */
	amendments: ReactNode;
	tools: ReactNode;
	/** What it was merged into, or what was merged into it. */
	merged: ReactNode;
	/** What may be done with one of its files. */
	fileTools: (file: FileOfSubmission) => ReactNode;
}) {
	const { inbox, when } = words;
	const { kind, code, confirmedAt, state, embargoUntil, aboutNumber } = submission;
	return (
		<>
			<article className="inb-a" aria-labelledby="submission">
				<a className="btn btn--quiet inb-back" href={back}>
					{inbox.back}
				</a>
				<p className="meta">
					<span className="tag-type">{inbox.kinds[kind]}</span>
					<span className="inb-code">{code}</span>
					<span>{kind === "pitch" ? words.proofs.steps[stepOf(submission)] : inbox.states[state]}</span>
					<Due item={submission} now={now} words={words} />
					{confirmedAt && (
						<time dateTime={isoHongKong(confirmedAt)}>{inbox.received(when.near(confirmedAt, now))}</time>
					)}
				</p>
				<h2 id="submission" lang="zh-Hant-HK" dir="auto">
					{submission.title}
				</h2>
				<p className="meta">
					<b>
						<bdi>{submission.organisation ?? submission.senderName}</bdi>
					</b>
					{submission.organisation && <bdi>{submission.senderName}</bdi>}
					<bdi>{submission.email}</bdi>
					{submission.phone && <bdi>{submission.phone}</bdi>}
					<span className="flag">{inbox.before(submission.sentBefore.sent, submission.sentBefore.used)}</span>
				</p>
				{embargoUntil && embargoUntil > now && (
					<p className="note note--warn">
						<b>{inbox.embargo(when.near(embargoUntil, now))}</b>
						<br />
						{inbox.embargoHint}
					</p>
				)}
				{state === "held" && (
					<p className="note note--warn">
						<b>{inbox.heldTitle}</b>
						<br />
						{inbox.heldHint}
					</p>
				)}
				{state === "muted" && (
					<p className="note">
						{inbox.mutedHint}　<a href="/desk/inbox/muted">{inbox.mutedList}</a>
					</p>
				)}
				{event}
				{amendments}
				{submission.declineReason && (
					<div className="note">
						<p>
							<b>
								{inbox.declinedFor(
									(inbox.reasons as Record<string, string>)[submission.declineReason] ?? inbox.reasons.other,
								)}
							</b>
						</p>
						{submission.declineNote && (
							<p dir="auto" lang="zh-Hant-HK">
								{submission.declineNote}
							</p>
						)}
					</div>
				)}
				{aboutNumber !== null && (
					<p className="inb-about">
						<a href={`/articles/${aboutNumber}`}>{inbox.about(aboutNumber)}</a>
					</p>
				)}
				<div className="inb-t" lang="zh-Hant-HK" dir="auto">
					{submission.body}
				</div>
				<Details submission={submission} title={inbox.details} />
				{merged}
				<SubmissionFiles {...{ submission, now, words, fileTools }} />
				{submission.proofs.length > 0 && (
					<section aria-labelledby="proofs">
						<h3 id="proofs">{words.proofs.title}</h3>
						<ProofList proofs={submission.proofs} now={now} words={words} />
					</section>
				)}
				{submission.messages.length > 0 && (
					<section aria-labelledby="messages">
						<h3 id="messages">{inbox.messages}</h3>
						<ol className="inb-m">
							{submission.messages.map(({ id, by, text, createdAt }) => (
								<li key={id} className={by ? undefined : "inb-m--in"}>
									<p className="meta">
										<b>{by ?? inbox.fromSender}</b>
										<time dateTime={isoHongKong(createdAt)}>{when.near(createdAt, now)}</time>
									</p>
									<p dir="auto">{text}</p>
								</li>
							))}
						</ol>
					</section>
				)}
			</article>
			<aside className="inb-s">
				{tools}
				{submission.signals.length > 0 && (
					<section aria-labelledby="signals">
						<h3 id="signals">{inbox.signalsTitle}</h3>
						<ul>
							{submission.signals.map((signal) => (
								<li key={signal}>{(inbox.signals as Record<string, string>)[signal] ?? signal}</li>
							))}
						</ul>
					</section>
				)}
				<p className="hint">{inbox.keys}</p>
			</aside>
		</>
	);
}

function stepOf({ state, proofs, assigneeId, draftState }: ReadSubmission): PitchStep {
	return pitchStep({
		state,
		last: lastWord(proofs),
		isAssigned: assigneeId !== null,
		isScheduled: draftState === "scheduled",
	});
}

/** The other fields of the form, under the names that the sender read. A link shows where it leads and is followed by choice. */
function Details({ submission: { kind, details }, title }: { submission: ReadSubmission; title: string }) {
	const shown = fieldsOf(kind).filter(({ name, type }) => details[name] && type !== "tick");
	if (shown.length === 0) return null;
	return (
		<section aria-labelledby="details" lang="zh-Hant-HK">
			<h3 id="details">{title}</h3>
			<dl className="inb-d">
				{shown.map(({ name, label, type }) => (
					<div key={name}>
						<dt>{label}</dt>
						<dd dir="auto">
							{type === "url" ? (
								<LinkToOutside href={details[name] ?? ""} />
							) : (
								saidIn(type, details[name] ?? "")
							)}
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

/** What a field says, a day as the house writes days. */
function saidIn(type: FieldType, text: string): string {
	return (type === "date" && dayInWords(text)) || text;
}
