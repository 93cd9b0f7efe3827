import { currentActor, mustEnrolFirst } from "@/lib/access/session";
import { environment } from "@/lib/env";
import type { Command } from "./command";
import type { Outcome, Problem } from "./outcome";

/** What was asked about is not there, or not any more. */
const GONE = ["not-found", "tip-gone"];
/** Bytes of JSON a save may have: a body of a megabyte, and room for its escapes. */
const BODY_MAX_BYTES = 3_000_000;

/**
 * The bridge from a JSON request to a command, for saves that the editor repeats by itself: the status tells what to do
 * next. 200 with the value; 400 no JSON, 401 not signed in, or not as `writerId` where the save names one, 403 forbidden or foreign origin, 404, 409 conflict, 413,
 * 422 with the problems, 423 when somebody else has locked it.
 */
export function asRoute<Value>(write: Command<Value>) {
	return async (request: Request, fixed: Record<string, unknown> = {}): Promise<Response> => {
		const refusal = whyNotOurs(request);
		if (refusal) return refusal;
		const actor = await currentActor();
		if (actor.kind !== "staff") return signedOut();
		const text = await readAtMost(request, BODY_MAX_BYTES);
		if (text === null) return problems(413, { code: "too-large", values: { max: BODY_MAX_BYTES } });
		let input: unknown;
		try {
			input = text === "" ? {} : JSON.parse(text);
		} catch (error) {
			if (error instanceof SyntaxError) return problems(400, { code: "not-json" });
			throw error;
		}
		if (typeof input !== "object" || input === null || Array.isArray(input))
			return problems(400, { code: "not-json" });
		// A browser has one account at a time; the screen says whose it was when the text was written.
		if ("writerId" in input && input.writerId !== actor.userId)
			return problems(401, { code: "signed-out", values: { other: actor.name } });
		return answer(await write(actor, { ...input, ...fixed }));
	};
}

/** Nobody is signed in; or somebody who has yet to set up the second step that their role needs (`values.enrol`). */
async function signedOut(): Promise<Response> {
	const values = (await mustEnrolFirst()) ? { values: { enrol: 1 } } : {};
	return problems(401, { code: "signed-out", ...values });
}

/** Refuses what a page of another site could make a browser send: a foreign or null origin. Null means: go on. */
export function whyNotOurs(request: Request): Response | null {
	if (request.headers.get("origin") !== environment().siteUrl)
		return problems(403, { code: "foreign-origin" });
	return null;
}

export function answer<Value>(outcome: Outcome<Value>): Response {
	if (outcome.ok) return json(200, outcome.value);
	const codes = new Set(outcome.problems.map((problem) => problem.code));
	const status = GONE.some((code) => codes.has(code))
		? 404
		: codes.has("forbidden")
			? 403
			: codes.has("conflict")
				? 409
				: codes.has("locked")
					? 423
					: codes.has("too-large")
						? 413
						: 422;
	return json(status, { problems: outcome.problems });
}

export function problems(status: number, ...list: Problem[]): Response {
	return json(status, { problems: list });
}

function json(status: number, value: unknown): Response {
	return Response.json(value, { status, headers: { "cache-control": "no-store" } });
}

async function readAtMost(request: Request, maxBytes: number): Promise<string | null> {
	if (Number(request.headers.get("content-length")) > maxBytes) return null;
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of request.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > maxBytes) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
