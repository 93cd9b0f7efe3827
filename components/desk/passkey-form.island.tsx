"use client";

import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { startTransition, useActionState, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type Locale, problemSentence, wordsIn } from "@/lib/words/words";
import { type FormAction, type FormState, untouched } from "@/lib/write/form-state";
import { askPasskey, type SignInOffer } from "./ask-passkey";

/** A button that signs in, or goes on, with a passkey of this device. Without script the server's answer says what else to do. */
export function PasskeyForm({
	locale,
	action,
	offer,
	fields,
	isPrimary,
}: {
	locale: Locale;
	action: FormAction<object>;
	offer: FormAction<SignInOffer>;
	fields: Record<string, string>;
	isPrimary?: true;
}) {
	const words = wordsIn(locale);
	const said = words.access.signIn;
	const [{ problems }, send, isPending] = useActionState(action, untouched);
	const [isAsking, setAsking] = useState(false);
	const [trouble, setTrouble] = useState<string | null>(null);
	async function ask(form: FormData) {
		setTrouble(null);
		if (!browserSupportsWebAuthn()) return setTrouble(said.passkeyUnable);
		setAsking(true);
		try {
			const offered: FormState<SignInOffer> = await offer(untouched, new FormData());
			const answer = offered.value && (await askPasskey(offered.value));
			const refusal = offered.problems.map((one) => problemSentence(words, one)).join("");
			if (!answer) return setTrouble(refusal || said.passkeyFailed);
			for (const [name, text] of Object.entries(answer)) form.set(name, text);
			startTransition(() => send(form));
		} finally {
			setAsking(false);
		}
	}
	const sentences = trouble
		? [trouble]
		: isPending || isAsking
			? []
			: problems.map((one) => problemSentence(words, one));
	return (
		<form
			action={send}
			onSubmit={(event) => {
				event.preventDefault();
				if (!isAsking && !isPending) void ask(new FormData(event.currentTarget));
			}}
		>
			{Object.entries(fields).map(([name, text]) => (
				<input key={name} type="hidden" name={name} value={text} />
			))}
			<SubmitButton
				className={isPrimary ? "btn btn--pri" : "btn"}
				busy={said.passkeyBusy}
				isBusy={isAsking || isPending}
			>
				<Icon name="key" />
				{said.passkey}
			</SubmitButton>
			{sentences.map((sentence) => (
				<p key={sentence} className="err" role="alert">
					<Icon name="warn" />
					<span>{sentence}</span>
				</p>
			))}
		</form>
	);
}
