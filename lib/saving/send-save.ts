import { z } from "zod";
import type { Problem } from "@/lib/write/outcome";
import type { SaveAnswer, SaveNote } from "./save-engine";

const saved = z.object({ revision: z.number().int(), savedAt: z.coerce.date() });
const conflict = z.object({
	revision: z.number().int(),
	savedAt: z.coerce.date(),
	savedBy: z.string(),
	known: z.string().optional(),
});
const locked = z.object({ by: z.string(), since: z.coerce.date() });
const refused = z.object({
	problems: z.array(
		z.object({
			code: z.string(),
			field: z.string().optional(),
			values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
		}),
	),
});

/** After so long without an answer the line counts as dead; the save is then tried again. Milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Puts a text to its address with the revision it was built on, and reads the answer. Never throws: whatever is not a
 * clear answer of ours (no network, a proxy's page, a half answer) is `unreachable`, and the text stays where it is.
 */
export async function sendSave(
	address: string,
	save: { revision: number; content: unknown; writerId: string } & SaveNote,
): Promise<SaveAnswer> {
	let response: Response;
	let answer: unknown;
	try {
		response = await fetch(address, {
			method: "PUT",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(save),
			signal: AbortSignal.timeout(PATIENCE_MS),
			redirect: "error",
		});
		answer = await response.json();
	} catch (error) {
		if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) {
			return { kind: "unreachable" };
		}
		throw error;
	}
	return answerOf(response.status, answer);
}

function answerOf(status: number, answer: unknown): SaveAnswer {
	switch (status) {
		case 200: {
			const parsed = saved.safeParse(answer);
			return parsed.success ? { kind: "saved", ...parsed.data } : { kind: "unreachable" };
		}
		case 401: {
			const values = problemsIn(answer)[0]?.values ?? {};
			if (typeof values.other === "string") return { kind: "signed-out", other: values.other };
			return { kind: "signed-out", ...(values.enrol !== undefined && { mustEnrol: true }) };
		}
		case 403:
			return { kind: "forbidden" };
		case 404:
			return { kind: "gone" };
		case 409: {
			const current = conflict.safeParse(problemsIn(answer).find(({ code }) => code === "conflict")?.values);
			return current.success ? { kind: "conflict", current: current.data } : { kind: "unreachable" };
		}
		case 423: {
			const lock = locked.safeParse(problemsIn(answer).find(({ code }) => code === "locked")?.values);
			return lock.success ? { kind: "locked", ...lock.data } : { kind: "unreachable" };
		}
		case 413:
			return { kind: "too-large" };
		case 422:
			return { kind: "refused", problems: problemsIn(answer) };
		default:
			return { kind: "unreachable" };
	}
}

function problemsIn(answer: unknown): Problem[] {
	const parsed = refused.safeParse(answer);
	if (!parsed.success) return [];
	return parsed.data.problems.map(({ code, field, values }) => ({
		code,
		...(field === undefined ? {} : { field }),
		...(values === undefined ? {} : { values }),
	}));
}
