import { nearDay } from "@/lib/time/hong-kong";
import type { SourceMessage, TipView } from "@/lib/tips/tip-view";
import { tipPage as words } from "@/lib/words/tip-page";
import { MessageFields, SEALER_WORDS, SealFields } from "./message-fields";

type Thread = Extract<TipView, { kind: "thread" }>;

/** What a receipt opens: the state, the answers, and the ways to write again and to have all destroyed. */
export function TipThread({ view, now }: { view: Thread; now: Date }) {
	const { state, destroyedAfter, messages, seal, typed, problem, said, words: receipt } = view;
	return (
		<div className="tip-main">
			{/* Whoever forgets the page open does not leave it open to others. */}
			<meta httpEquiv="refresh" content="1800;url=/contribute/tip" />
			<h1 className="tip-t">{words.states[state]}</h1>
			<p className="hint">
				{words.destroyedAfter(nearDay(destroyedAfter, now))}
				{words.idle}
			</p>
			{said && (
				<p className="note note--ok" role="status">
					{words.answered}
				</p>
			)}
			<section className="tip-part" aria-labelledby="tip-thread">
				<h2 className="h-box" id="tip-thread">
					{words.thread}
				</h2>
				<ol className="tip-thread">
					{messages.map((message) => (
						<Message key={message.id} message={message} now={now} />
					))}
				</ol>
			</section>
			{seal && (
				<section className="tip-part" aria-label={words.answer}>
					<tip-sealer {...SEALER_WORDS}>
						<form
							className="tip-form"
							method="post"
							action="/contribute/tip"
							encType="multipart/form-data"
							autoComplete="off"
						>
							<input type="hidden" name="receipt" value={receipt.join(" ")} />
							<MessageFields label={words.answer} hint={null} typed={typed} problem={problem} />
							<SealFields seal={seal} />
							<button className="btn btn--pri" type="submit" name="do" value="answer">
								{words.answerSend}
							</button>
						</form>
					</tip-sealer>
				</section>
			)}
			<section className="tip-part" aria-labelledby="tip-destroy">
				<h2 className="h-box" id="tip-destroy">
					{words.destroyTitle}
				</h2>
				<form className="tip-form" method="post" action="/contribute/tip">
					<input type="hidden" name="receipt" value={receipt.join(" ")} />
					<label className="check">
						<input type="checkbox" name="sure" value="on" required />
						<span>{words.destroyTick}</span>
					</label>
					<button className="btn btn--danger" type="submit" name="do" value="destroy">
						{words.destroy}
					</button>
				</form>
			</section>
		</div>
	);
}

function Message({ message: { sender, sentOn, text }, now }: { message: SourceMessage; now: Date }) {
	return (
		<li className={`tip-msg tip-msg--${sender}`}>
			<p className="tip-msg-h">
				{sender === "desk" ? words.fromDesk : words.fromYou}
				<time dateTime={sentOn}>{nearDay(sentOn, now)}</time>
			</p>
			<p className="tip-msg-b">{sender === "source" ? words.ownMessage : (text ?? words.unreadable)}</p>
		</li>
	);
}
