import type { Finding } from "@/lib/checks/finding";
import { changedSince } from "./changed-since";
import { type ProofContent, proofText } from "./compare-sent";
import type { Standing } from "./rules";

/** What is known of a story that was begun from a contributed piece: its author's word, and the text that it was given for. */
export type Pitch = { standing: Standing; agreed: string | null };

const BLOCKS = {
	none: "proof-not-sent",
	out: "proof-not-answered",
	changes: "proof-changes-asked",
	withdrawn: "pitch-taken-back",
	declined: "pitch-declined",
} as const;

/**
 * What stands against a contributed piece going out: nothing but a chief's word stands for its author's, and what was changed after the
 * author agreed is to be looked at.
 */
export function proofFindings(content: ProofContent, pitch: Pitch | null | undefined): Finding[] {
	if (!pitch || pitch.standing === "waived" || pitch.standing === "past") return [];
	if (pitch.standing !== "agreed")
		return [{ rule: BLOCKS[pitch.standing], severity: "block", field: "body" }];
	if (pitch.agreed === null) return [];
	const present = proofText(content);
	const changed = changedSince(pitch.agreed, present);
	if (!changed) return [];
	return [
		{ rule: "proof-outdated", severity: "confirm", field: "body", about: digestOf(present), values: changed },
	];
}

/** Tells two texts apart, by FNV-1a: a nod to one is none to the next. */
function digestOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash >>> 0).toString(36);
}
