"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, type FormState, untouched } from "@/lib/write/form-state";
import { askPasskey, type SignInOffer } from "./ask-passkey";
import { DeskDialog } from "./desk-dialog.island";
import { useWords } from "./words.island";

export type Ways = { password: boolean; passkey: boolean; totp: boolean };

/** Password, code or passkey, whichever the account has. */
export function ProofDialog({
	prove,
	offer,
	ways,
	onAnswer,
}: {
	prove: FormAction<object>;
	offer: FormAction<SignInOffer>;
	ways: Ways;
	onAnswer: (isProved: boolean) => void;
}) {
	const words = useWords();
	const { proof, signIn } = words.access;
	const [byCode, setByCode] = useState(!ways.password && (ways.totp || ways.passkey));
	const [isBusy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const field = byCode ? "code" : "password";

	async function send(fields: Record<string, string>) {
		const form = new FormData();
		for (const [name, text] of Object.entries(fields)) form.set(name, text);
		const { problems }: FormState = await prove(untouched, form);
		if (problems.length === 0) return onAnswer(true);
		setProblem(problems.map((one) => problemSentence(words, one)).join(""));
	}
	async function byPasskey() {
		const { value } = await offer(untouched, new FormData());
		const answer = value && (await askPasskey(value));
		if (answer) await send(answer);
		else setProblem(signIn.passkeyFailed);
	}
	async function busy(work: () => Promise<void>) {
		if (isBusy) return;
		setBusy(true);
		setProblem(null);
		try {
			await work();
		} finally {
			setBusy(false);
		}
	}
	return (
		<DeskDialog title={proof.title} close={proof.close} onClose={() => onAnswer(false)}>
			<p>{proof.intro}</p>
			{ways.passkey && (
				<button className="btn" type="button" aria-disabled={isBusy} onClick={() => busy(byPasskey)}>
					<Icon name="key" />
					{proof.passkey}
				</button>
			)}
			<form
				className="stack"
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					event.stopPropagation();
					const typed = new FormData(event.currentTarget).get(field);
					if (typeof typed === "string") void busy(() => send({ [field]: typed }));
				}}
			>
				<Field
					key={field}
					id={`proof-${field}`}
					name={field}
					type={byCode ? "text" : "password"}
					label={byCode ? proof.code : proof.password}
					problem={problem ?? undefined}
					autoComplete={byCode ? "one-time-code" : "current-password"}
				/>
				<div className="dlg-f">
					{(ways.totp || ways.passkey) && ways.password && (
						<button
							className="btn btn--quiet"
							type="button"
							onClick={() => {
								setByCode(!byCode);
								setProblem(null);
							}}
						>
							{byCode ? proof.orPassword : proof.orCode}
						</button>
					)}
					<button className="btn btn--quiet" type="button" onClick={() => onAnswer(false)}>
						{proof.cancel}
					</button>
					<button className="btn btn--pri" type="submit" aria-disabled={isBusy}>
						{isBusy ? proof.busy : proof.submit}
					</button>
				</div>
			</form>
		</DeskDialog>
	);
}
