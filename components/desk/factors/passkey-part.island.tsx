"use client";

import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { useActionState, useState } from "react";
import { makePasskey } from "@/components/desk/ask-passkey";
import { useProven } from "@/components/desk/proof.island";
import { useWords } from "@/components/desk/words.island";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { isoHongKong } from "@/lib/time/hong-kong";
import { problemSentence } from "@/lib/words/words";
import { type FormState, untouched } from "@/lib/write/form-state";
import type { FactorActions, NewCodes, OwnFactors } from "./factor-actions";
import { SmallForm } from "./small-form.island";

type Props = {
	keys: OwnFactors["keys"];
	now: Date;
	actions: FactorActions;
	onChange: (value?: Partial<NewCodes>) => void;
};

/** One's passkeys by the names one gave them, and a new one. */
export function PasskeyPart({ keys, now, actions, onChange }: Props) {
	const words = useWords();
	const said = words.access.factors;
	return (
		<div className="way">
			<h3>{said.passkeys}</h3>
			<p className="hint">{said.passkeysHint}</p>
			{keys.length > 0 && (
				<ul className="dev" aria-label={said.passkeys}>
					{keys.map((key) => (
						<li key={key.id}>
							<div>
								<p>
									<b>{key.name}</b>
								</p>
								<p>
									<time dateTime={isoHongKong(key.createdAt)}>
										{said.passkeyMade(words.when.near(key.createdAt, now))}
									</time>
									{"　"}
									{key.lastUsedAt ? (
										<time dateTime={isoHongKong(key.lastUsedAt)}>
											{said.passkeyUsed(words.when.near(key.lastUsedAt, now))}
										</time>
									) : (
										said.passkeyNever
									)}
								</p>
							</div>
							<div className="way-tools">
								<RenameForm key={key.name} passkey={key} actions={actions} onChange={onChange} />
								<SmallForm
									action={actions.removePasskey}
									fields={{ passkeyId: key.id }}
									button={said.remove}
									busy={said.removeBusy}
									name={said.removeName(key.name)}
									look="btn btn--danger"
									onDone={() => onChange()}
								/>
							</div>
						</li>
					))}
				</ul>
			)}
			<AddForm actions={actions} onChange={onChange} />
		</div>
	);
}

function RenameForm({
	passkey: { id, name },
	actions,
	onChange,
}: { passkey: { id: string; name: string } } & Pick<Props, "actions" | "onChange">) {
	const said = useWords().access.factors;
	const [isOpen, setOpen] = useState(false);
	if (!isOpen)
		return (
			<button className="btn" type="button" aria-label={said.renameName(name)} onClick={() => setOpen(true)}>
				{said.rename}
			</button>
		);
	return (
		<SmallForm
			action={actions.renamePasskey}
			fields={{ passkeyId: id }}
			button={said.rename}
			busy={said.renameBusy}
			onDone={() => onChange()}
		>
			<Field id={`name-${id}`} name="name" label={said.passkeyName} value={name} />
		</SmallForm>
	);
}

function AddForm({ actions, onChange }: Pick<Props, "actions" | "onChange">) {
	const words = useWords();
	const said = words.access.factors;
	const offer = useProven(actions.offerPasskey);
	const add = useProven(actions.addPasskey);
	const [trouble, setTrouble] = useState<string | null>(null);
	const [{ problems, typed }, send] = useActionState(async (before: FormState, form: FormData) => {
		const name = form.get("name");
		const kept = { problems: [], typed: { ...(typeof name === "string" && { name }) }, value: null };
		setTrouble(null);
		if (!browserSupportsWebAuthn()) {
			setTrouble(words.access.signIn.passkeyUnable);
			return kept;
		}
		const offered = await offer(untouched, new FormData());
		if (!offered.value) return { ...kept, problems: offered.problems };
		const made = await makePasskey(offered.value);
		if (!made) {
			setTrouble(words.access.signIn.passkeyFailed);
			return kept;
		}
		for (const [name, text] of Object.entries(made)) form.set(name, text);
		const state = await add(before, form);
		if (state.value) onChange(state.value);
		return state;
	}, untouched);
	const sentences = [
		...(trouble ? [trouble] : []),
		...problems.filter(({ field }) => field !== "name").map((one) => problemSentence(words, one)),
	];
	const onName = problems.find(({ field }) => field === "name");
	return (
		<form action={send} noValidate>
			<Field
				id="passkey-name"
				name="name"
				label={said.passkeyName}
				hint={said.passkeyNameHint}
				value={typed.name}
				problem={onName && problemSentence(words, onName)}
			/>
			<SubmitButton className="btn" busy={said.passkeyBusy}>
				<Icon name="key" />
				{said.passkeyAdd}
			</SubmitButton>
			{sentences.map((sentence) => (
				<p key={sentence} className="err" role="alert">
					{sentence}
				</p>
			))}
		</form>
	);
}
