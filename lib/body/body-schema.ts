import { getSchema } from "@tiptap/core";
import { Node, type Schema } from "@tiptap/pm/model";
import type { Body } from "./body";
import { bodyExtensions } from "./body-extensions";
import { type BodyTrouble, cleanBody } from "./clean-body";

/** The ProseMirror schema of a story, made once from the extensions the editor runs on. */
export const bodySchema: Schema = getSchema(bodyExtensions());

/** Size of the JSON of one story, in UTF-8 bytes. */
export const MAX_BODY_BYTES = 1_048_576;

/**
 * Makes a `Body` of any JSON, or says why not. Unknown attributes and marks on blocks are dropped, text is stored in
 * NFC, neighbouring runs with the same marks are joined; an unknown node, a forbidden address or broken text is refused.
 * Never throws, whatever the JSON. Missing alt text is not its business: that is a rule of publishing.
 */
export function checkBody(json: unknown): { ok: true; body: Body } | { ok: false; code: BodyTrouble } {
	const cleaned = cleanBody(json);
	if (!cleaned.ok) return cleaned;
	const body = inGrammar(cleaned.value);
	if (body === null) return { ok: false, code: "structure" };
	if (new TextEncoder().encode(JSON.stringify(body)).length > MAX_BODY_BYTES)
		return { ok: false, code: "too-large" };
	return { ok: true, body };
}

function inGrammar(json: unknown): Body | null {
	try {
		const node = Node.fromJSON(bodySchema, json);
		node.check();
		// Once more through the cleaner: ProseMirror writes back the attributes its extensions know and we do not.
		const again = cleanBody(node.toJSON());
		return again.ok ? (again.value as Body) : null;
	} catch (error) {
		// ProseMirror reports every violation of the grammar as a RangeError.
		if (error instanceof RangeError) return null;
		throw error;
	}
}
