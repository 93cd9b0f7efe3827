// The work of reader/press-proof.js: a script of its own, since only a browser whose form has been touched has any use for it.
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/** Asks for a piece of work and does it; what the form sends of it, or nothing where there is no work to be had. */
export async function workForForm() {
	// Browsers have these functions on safe connections alone.
	if (!globalThis.crypto?.subtle) return "";
	const answer = await fetch("/contribute/challenges", { method: "POST" });
	if (!answer.ok) return "";
	const challenge = await answer.json();
	const solution = await solveChallenge({ challenge, deriveKey });
	return solution ? btoa(JSON.stringify({ challenge, solution })) : "";
}
