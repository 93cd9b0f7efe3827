"use client";

import { useId, useState } from "react";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { unlockCustodianKey } from "@/lib/tips/custodian-key";
import { useScript } from "../use-script";
import { useWords } from "../words.island";
import { textIn } from "./text-in";

/** Unlocks a custodian's key with its passphrase, here and for as long as the page stands open. */
export function TipUnlock({ locked, onUnlock }: { locked: string; onUnlock: (identity: string) => void }) {
	const { tips: words } = useWords();
	const id = useId();
	const isReady = useScript();
	const [isBusy, setBusy] = useState(false);
	const [isWrong, setWrong] = useState(false);
	const unlock = async (passphrase: string) => {
		setBusy(true);
		// The work stops the page for a second or two: what it says must be painted before.
		await new Promise((painted) => setTimeout(painted, 50));
		const identity = await unlockCustodianKey(locked, passphrase);
		setBusy(false);
		if (identity === null) setWrong(true);
		else onUnlock(identity);
	};
	return (
		<form
			// Of all methods the one that sends nothing, should the browser ever be left to send it.
			method="dialog"
			autoComplete="off"
			onSubmit={(event) => {
				event.preventDefault();
				setWrong(false);
				void unlock(textIn(new FormData(event.currentTarget), "passphrase"));
			}}
		>
			<fieldset className="dt-form" disabled={!isReady}>
				<div className={isWrong ? "field field--err" : "field"}>
					<label htmlFor={id}>{words.passphrase}</label>
					<input
						className="inp"
						id={id}
						name="passphrase"
						type="password"
						autoComplete="off"
						required
						aria-invalid={isWrong || undefined}
						aria-describedby={isWrong ? `${id}-wrong ${id}-hint` : `${id}-hint`}
					/>
					{isWrong && (
						<p className="err" id={`${id}-wrong`} role="alert">
							{words.wrongPassphrase}
						</p>
					)}
					<p className="hint" id={`${id}-hint`}>
						{words.passphraseHint}
					</p>
				</div>
				<SubmitButton busy={words.unlocking} isBusy={isBusy}>
					{words.unlock}
				</SubmitButton>
			</fieldset>
		</form>
	);
}
