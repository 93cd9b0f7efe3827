"use client";

import { useActionState, useState } from "react";
import { beginHere } from "@/components/desk/editor/begin-here";
import { useProven } from "@/components/desk/proof.island";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { problemSentence } from "@/lib/words/words";
import { type FormState, untouched } from "@/lib/write/form-state";
import type { FactorActions, NewCodes } from "./factor-actions";
import { SmallForm } from "./small-form.island";

type Begun = { secret: string; qr: string };
type Props = { isOn: boolean; actions: FactorActions; onChange: (value?: Partial<NewCodes>) => void };

/** The authenticator app: in use, to be set up, or just being set up, when its QR code is shown. */
export function TotpPart({ isOn, actions, onChange }: Props) {
	const said = useWords().access.factors;
	const [begun, setBegun] = useState<Begun | null>(null);
	return (
		<div className="way">
			<h3>{said.totp}</h3>
			<p className="hint">{said.totpHint}</p>
			{isOn ? (
				<>
					<p>{said.totpOn}</p>
					<SmallForm
						action={actions.removeTotp}
						button={said.totpRemove}
						busy={said.removeBusy}
						look="btn btn--danger"
						onDone={() => onChange()}
					/>
				</>
			) : begun ? (
				<ConfirmForm
					begun={begun}
					actions={actions}
					onChange={(value) => {
						setBegun(null);
						onChange(value);
					}}
				/>
			) : (
				<SmallForm
					action={actions.beginTotp}
					button={said.totpBegin}
					busy={said.totpBeginBusy}
					onDone={setBegun}
				/>
			)}
		</div>
	);
}

function ConfirmForm({ begun, actions, onChange }: { begun: Begun } & Omit<Props, "isOn">) {
	const words = useWords();
	const said = words.access.factors;
	const confirm = useProven(actions.confirmTotp);
	const [{ problems }, send] = useActionState(async (before: FormState, form: FormData) => {
		const state = await confirm(before, form);
		if (state.value) onChange(state.value);
		return state;
	}, untouched);
	const sentence = problems.map((problem) => problemSentence(words, problem)).join("") || undefined;
	return (
		<div className="qr" ref={beginHere}>
			<p>{said.totpScan}</p>
			<img src={begun.qr} alt={said.totpQr} width={192} height={192} />
			<p className="hint">
				{said.totpSecret}
				<code>{begun.secret}</code>
			</p>
			<form action={send} noValidate>
				<Field
					id="totp-code"
					name="code"
					label={said.totpCode}
					problem={sentence}
					autoComplete="one-time-code"
				/>
				<SubmitButton busy={said.totpConfirmBusy}>{said.totpConfirm}</SubmitButton>
			</form>
		</div>
	);
}
