"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { sendJson } from "@/lib/http/send-json";
import type { ReadTip } from "@/lib/tips/desk-queries";
import { sealParcel } from "@/lib/tips/seal-parcel";
import { SAID_BY_CUSTODIANS } from "@/lib/tips/states";
import { problemSentence } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";
import { useWords } from "../words.island";
import { textIn } from "./text-in";

/** An answer to the source, sealed here for the receipt and for the custodians before it leaves. */
export function TipReply({ tip }: { tip: ReadTip }) {
	const all = useWords();
	const { tips: words } = all;
	const id = useId();
	const router = useRouter();
	const [isBusy, setBusy] = useState(false);
	const [problems, setProblems] = useState<Problem[]>([]);
	const [isSent, setSent] = useState(false);
	const send = async (form: HTMLFormElement) => {
		const typed = new FormData(form);
		const text = textIn(typed, "text");
		if (text.trim() === "") return setProblems([{ code: "blank" }]);
		setBusy(true);
		setSent(false);
		const recipients = [tip.replyTo, ...tip.keys.map(({ recipient }) => recipient)];
		const sealed = await sealParcel({ text, contact: "", files: [] }, recipients);
		const answer = await sendJson(`/api/tips/${tip.id}/replies`, {
			method: "POST",
			body: {
				sealed: btoa(Array.from(sealed, (byte) => String.fromCharCode(byte)).join("")),
				keyIds: tip.keys.map(({ id }) => id),
				state: textIn(typed, "state"),
			},
		});
		setBusy(false);
		if (answer === "unreachable") return setProblems([{ code: "unreachable" }]);
		if (answer.status !== 200)
			return setProblems((answer.value as { problems?: Problem[] }).problems ?? [{ code: "unreachable" }]);
		setProblems([]);
		setSent(true);
		form.reset();
		router.refresh();
	};
	return (
		<section className="dt-part">
			<h2>{words.replyTitle}</h2>
			<form
				className="dt-form"
				// Of all methods the one that sends nothing, should the browser ever be left to send it.
				method="dialog"
				autoComplete="off"
				onSubmit={(event) => {
					event.preventDefault();
					if (!isBusy) void send(event.currentTarget);
				}}
			>
				<div className={problems.length > 0 ? "field field--err" : "field"}>
					<label htmlFor={`${id}-text`}>{words.reply}</label>
					<textarea
						className="inp"
						id={`${id}-text`}
						name="text"
						rows={5}
						autoComplete="off"
						aria-invalid={problems.length > 0 || undefined}
						aria-describedby={problems.length > 0 ? `${id}-problems ${id}-hint` : `${id}-hint`}
					/>
					{problems.length > 0 && (
						<div id={`${id}-problems`}>
							{problems.map((problem) => (
								<p key={problem.code} className="err" role="alert">
									{problemSentence(all, problem)}
								</p>
							))}
						</div>
					)}
					<p className="hint" id={`${id}-hint`}>
						{words.replyHint}
					</p>
				</div>
				<div className="field">
					<label htmlFor={`${id}-state`}>{words.stateAfter}</label>
					<select className="inp" id={`${id}-state`} name="state" defaultValue="need_more">
						{SAID_BY_CUSTODIANS.map((state) => (
							<option key={state} value={state}>
								{words.states[state]}
							</option>
						))}
					</select>
				</div>
				{isSent && (
					<p className="note note--ok" role="status">
						{words.sent}
					</p>
				)}
				<SubmitButton busy={words.sending} isBusy={isBusy}>
					{words.send}
				</SubmitButton>
			</form>
		</section>
	);
}
