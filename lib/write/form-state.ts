import type { Problem } from "./outcome";

/** What a form shows after it was sent: the problems, and what was typed, so that nothing is lost. */
export type FormState<Value = unknown> = {
	problems: Problem[];
	typed: Record<string, string>;
	value: Value | null;
};

/** A server's action as a form calls it. */
export type FormAction<Value> = (before: FormState, form: FormData) => Promise<FormState<Value>>;

export const untouched: FormState<never> = { problems: [], typed: {}, value: null };
