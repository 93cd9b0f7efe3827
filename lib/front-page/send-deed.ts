import { z } from "zod";
import type { Problem } from "@/lib/write/outcome";

export type DeedName =
	| "place"
	| "move"
	| "swap"
	| "remove"
	| "change"
	| "launch"
	| "time"
	| "cancel"
	| "discard"
	| "undo";
export type DeedAnswer =
	| { ok: true; edition: number; fallen: number; versions: Record<string, number> }
	| { ok: false; problems: Problem[] };

const done = z.object({
	edition: z.number().default(0),
	fallen: z.number().default(0),
	versions: z.record(z.string(), z.number()).default({}),
});
const refused = z.object({
	problems: z
		.array(
			z.object({
				code: z.string(),
				field: z.string().optional(),
				values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
			}),
		)
		.min(1),
});

/** After so long without an answer the line counts as dead. Milliseconds. */
const PATIENCE = 20_000;

/** Sends a change of the front page. Never throws: what is no clear answer of ours is the problem `unreachable`. */
export async function sendDeed(deed: DeedName, body: Record<string, unknown>): Promise<DeedAnswer> {
	try {
		const response = await fetch(`/api/front/${deed}`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(PATIENCE),
			redirect: "error",
		});
		const answer: unknown = await response.json();
		if (response.ok) return { ok: true, ...done.parse(answer) };
		return { ok: false, problems: refused.parse(answer).problems as Problem[] };
	} catch (error) {
		if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException)
			return { ok: false, problems: [{ code: UNREACHABLE }] };
		if (error instanceof z.ZodError) return { ok: false, problems: [{ code: UNREACHABLE }] };
		throw error;
	}
}

/** The server did not answer, or not as ours does. */
export const UNREACHABLE = "no-answer";
