import { redirect } from "next/navigation";
import { anonymous } from "@/lib/access/actor";
import { currentActor, currentHolder } from "@/lib/access/session";
import type { Command } from "./command";
import type { FormAction, FormState } from "./form-state";

/**
 * The bridge from a form to a command: the session gives the actor, the fields the input; problems and what was typed go
 * back to the form. `goTo`, when given, names the page to go to after success, from the value and the fields.
 */
export function asAction<Value>(
	write: Command<Value>,
	options: {
		goTo?: (value: Value, fields: Record<string, string>) => string;
		/** For whoever must still enrol a second factor, and may do nothing else. */
		whileEnrolling?: true;
	} = {},
): FormAction<Value> {
	return async (_before: FormState, form: FormData): Promise<FormState<Value>> => {
		const input = fieldsOf(form);
		const actor = options.whileEnrolling ? ((await currentHolder()) ?? anonymous) : await currentActor();
		const outcome = await write(actor, input);
		if (!outcome.ok) return { problems: outcome.problems, typed: withoutSecrets(input), value: null };
		if (options.goTo) redirect(options.goTo(outcome.value, input));
		return { problems: [], typed: {}, value: outcome.value };
	};
}

function fieldsOf(form: FormData): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const [name, value] of form) {
		if (typeof value === "string" && !name.startsWith("$ACTION")) fields[name] = value;
	}
	return fields;
}

function withoutSecrets(fields: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields).filter(([name]) => !/password|current|^code$|passkey|token/i.test(name)),
	);
}
