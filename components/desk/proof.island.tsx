"use client";

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import type { FormAction, FormState } from "@/lib/write/form-state";
import type { SignInOffer } from "./ask-passkey";
import { ProofDialog, type Ways } from "./proof-dialog.island";

/** Asks whoever is at the desk to prove again who they are; true once they have. */
type Ask = () => Promise<boolean>;

const ProofContext = createContext<Ask | null>(null);

/** Lets everything inside it ask for a fresh proof, in one dialog over the page, whose forms stay as they were filled in. */
export function ProofProvider({
	prove,
	offer,
	ways,
	children,
}: {
	prove: FormAction<object>;
	offer: FormAction<SignInOffer>;
	ways: Ways;
	children: ReactNode;
}) {
	const [isAsking, setAsking] = useState(false);
	const settle = useRef<(isProved: boolean) => void>(() => undefined);
	const ask = useCallback<Ask>(
		() =>
			new Promise((resolve) => {
				// Of two that ask at once the first is told no, and can be tried again.
				settle.current(false);
				settle.current = resolve;
				setAsking(true);
			}),
		[],
	);
	const answer = (isProved: boolean) => {
		setAsking(false);
		settle.current(isProved);
	};
	return (
		<ProofContext value={ask}>
			{children}
			{isAsking && <ProofDialog prove={prove} offer={offer} ways={ways} onAnswer={answer} />}
		</ProofContext>
	);
}

/** The same action, which asks for a proof when the server wants one and then goes on with what was sent. */
export function useProven<Value>(action: FormAction<Value>): FormAction<Value> {
	const ask = useContext(ProofContext);
	return useCallback(
		async (before: FormState, form: FormData) => {
			const state = await action(before, form);
			const isWanted = state.problems.some(({ code }) => code === "prove-again");
			return ask && isWanted && (await ask()) ? action(before, form) : state;
		},
		[action, ask],
	);
}
