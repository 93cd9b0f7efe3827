"use client";

import { startTransition, useActionState, useId, useState } from "react";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { countGraphemes } from "@/lib/text/graphemes";
import { makeCustodianKey, PASSPHRASE_MIN } from "@/lib/tips/custodian-key";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";
import { useScript } from "../use-script";
import { useWords } from "../words.island";
import { textIn } from "./text-in";

/** Makes a custodian's key here in the browser. The passphrase and the private half in clear go nowhere. */
export function KeyMaker({ action }: { action: FormAction<object> }) {
	const all = useWords();
	const { tips: words } = all;
	const id = useId();
	const isReady = useScript();
	const [{ problems }, send, isSending] = useActionState(action, untouched);
	const [wrong, setWrong] = useState("");
	const [isMaking, setMaking] = useState(false);
	const make = async (form: HTMLFormElement) => {
		const typed = new FormData(form);
		const passphrase = textIn(typed, "passphrase");
		if (countGraphemes(passphrase) < PASSPHRASE_MIN) return setWrong(words.tooShort(PASSPHRASE_MIN));
		if (passphrase !== typed.get("again")) return setWrong(words.different);
		setWrong("");
		setMaking(true);
		try {
			const { recipient, locked } = await makeCustodianKey(passphrase);
			const key = new FormData();
			key.set("keyId", crypto.randomUUID());
			key.set("recipient", recipient);
			key.set("locked", locked);
			startTransition(() => send(key));
		} finally {
			setMaking(false);
		}
	};
	const sentences = [wrong, ...problems.map((problem) => problemSentence(all, problem))].filter(Boolean);
	const isWrong = sentences.length > 0;
	return (
		<form
			// Of all methods the one that sends nothing, should the browser ever be left to send it.
			method="dialog"
			autoComplete="off"
			onSubmit={(event) => {
				event.preventDefault();
				void make(event.currentTarget);
			}}
		>
			<fieldset className="dt-form" disabled={!isReady}>
				<h2>{words.makeTitle}</h2>
				<p className="hint">{words.makeHint(PASSPHRASE_MIN)}</p>
				{(["passphrase", "again"] as const).map((name) => (
					<div className={isWrong ? "field field--err" : "field"} key={name}>
						<label htmlFor={`${id}-${name}`}>{name === "again" ? words.again : words.newPassphrase}</label>
						<input
							className="inp"
							id={`${id}-${name}`}
							name={name}
							type="password"
							autoComplete="new-password"
							required
							aria-invalid={isWrong || undefined}
							aria-describedby={isWrong ? `${id}-wrong` : undefined}
						/>
					</div>
				))}
				{isWrong && (
					<div id={`${id}-wrong`}>
						{sentences.map((sentence) => (
							<p key={sentence} className="err" role="alert">
								{sentence}
							</p>
						))}
					</div>
				)}
				<SubmitButton busy={words.making} isBusy={isMaking || isSending}>
					{words.make}
				</SubmitButton>
			</fieldset>
		</form>
	);
}
