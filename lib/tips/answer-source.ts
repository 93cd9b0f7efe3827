import { anonymous } from "@/lib/access/actor";
import { readSettings } from "@/lib/settings/public-queries";
import { tipPage } from "@/lib/words/tip-page";
import type { Outcome } from "@/lib/write/outcome";
import { fingerprintOf } from "./custodian-key";
import { followUpTip } from "./follow-up-tip";
import { countGuess, countSend, forgiveGuess } from "./limits";
import { messageOfForm } from "./message-of-form";
import { type Door, readDoor } from "./public-queries";
import type { TipForm } from "./read-tip-form";
import { newReceipt, openReceipt, type Receipt } from "./receipt";
import { readReceipt } from "./receipt-words";
import { openParcel } from "./seal-parcel";
import { sendTip } from "./send-tip";
import { readByReceipt, readSalt, readSealed } from "./source-queries";
import type { SealFor, SourceMessage, TipView } from "./tip-view";
import { withdrawTip } from "./withdraw-tip";

type Trouble = keyof typeof tipPage.problems;
export type TipAnswer = { view: TipView; status: number };

/** Longer than any receipt that somebody writes with commas and numbers. */
const RECEIPT_TYPED_MAX = 200;

/** The page as whoever comes to it sees it; `trouble` tells why what they sent was not taken, `typed` comes back to them. */
export async function showForm(
	trouble: Trouble | null = null,
	{ about = "message", form }: { about?: "message" | "receipt"; form?: TipForm | undefined } = {},
): Promise<TipView> {
	const [door, { tips }] = await Promise.all([readDoor(), readSettings()]);
	const elsewhere = { secureDrop: tips.secureDrop, signal: tips.signal };
	if (!door) return { kind: "closed", elsewhere };
	return {
		kind: "form",
		seal: await sealFor(door),
		elsewhere,
		keptDays: tips.keptDays,
		typed: typedIn(form),
		problem: trouble && { about, sentence: tipPage.problems[trouble] },
	};
}

/** What a form of the page comes to. `network` is a digest for counting. Everything that a source may do stands here. */
export async function answerSource(form: TipForm, network: string): Promise<TipAnswer> {
	const deed = form.fields.do;
	if (deed === "send") return send(form, network);
	if (deed === "look" || deed === "answer" || deed === "destroy") return withReceipt(form, network);
	return refused("form", 400, { form });
}

async function send(form: TipForm, network: string): Promise<TipAnswer> {
	const [door, salt, { tips }] = await Promise.all([readDoor(), readSalt(), readSettings()]);
	if (!door || !salt) return { view: await showForm(), status: 503 };
	const sealed = await messageOfForm(form, recipientsOf(door));
	if (typeof sealed === "string") return refused(sealed, 422, { form });
	const tooMany = await countSend(network, tips.perHour);
	if (tooMany) return refused(tooMany, 429, { form });
	const words = newReceipt();
	const { hash, recipient } = await openReceipt(words, salt);
	const keyIds = isSealedThere(form) ? idsIn(form) : idsOf(door);
	const outcome = await sendTip(anonymous, { hash, replyTo: recipient, sealed, keyIds });
	if (!outcome.ok) return refused(troubleOf(outcome), 409, { form });
	return { view: { kind: "receipt", words, keptDays: tips.keptDays }, status: 200 };
}

/**
 * A receipt that is wrong, one that was never given and one whose tip is gone get the same answer, under the status of the right one: a
 * proxy that writes down statuses must not learn who has a receipt.
 */
async function withReceipt(form: TipForm, network: string): Promise<TipAnswer> {
	if (!(await countGuess(network))) return refused("guesses", 200, { about: "receipt" });
	const words = readReceipt((form.fields.receipt ?? "").slice(0, RECEIPT_TYPED_MAX));
	const salt = await readSalt();
	// What cannot be a receipt takes as long as what could.
	const receipt = salt && (await openReceipt(words ?? newReceipt(), salt));
	const found = words && receipt ? await readByReceipt(receipt.hash) : null;
	if (!words || !receipt || !found) return refused("receipt", 200, { about: "receipt" });
	await forgiveGuess(network);
	const opened: Opened = { words, receipt };
	if (form.fields.do === "answer") return answer(form, network, opened);
	if (form.fields.do === "destroy") return destroy(form, opened);
	return { view: await showThread(opened, null, {}), status: 200 };
}

type Opened = { words: string[]; receipt: Receipt };

async function answer(form: TipForm, network: string, opened: Opened): Promise<TipAnswer> {
	const again = async (trouble: Trouble, status: number) => ({
		view: await showThread(opened, trouble, { form }),
		status,
	});
	const [door, { tips }] = await Promise.all([readDoor(), readSettings()]);
	if (!door) return again("closed", 503);
	const sealed = await messageOfForm(form, recipientsOf(door));
	if (typeof sealed === "string") return again(sealed, 422);
	const tooMany = await countSend(network, tips.perHour);
	if (tooMany) return again(tooMany, 429);
	const keyIds = isSealedThere(form) ? idsIn(form) : idsOf(door);
	const outcome = await followUpTip(anonymous, { hash: opened.receipt.hash, sealed, keyIds });
	if (!outcome.ok) return again(troubleOf(outcome), 409);
	return { view: await showThread(opened, null, { said: "answered" }), status: 200 };
}

async function destroy(form: TipForm, opened: Opened): Promise<TipAnswer> {
	if (form.fields.sure !== "on") return { view: await showThread(opened, "tick", {}), status: 422 };
	await withdrawTip(anonymous, { hash: opened.receipt.hash });
	return { view: { kind: "destroyed" }, status: 200 };
}

async function showThread(
	{ words, receipt }: Opened,
	trouble: Trouble | null,
	{ form, said = null }: { form?: TipForm; said?: "answered" | null },
): Promise<TipView> {
	const [found, door] = await Promise.all([readByReceipt(receipt.hash), readDoor()]);
	if (!found) return showForm("receipt", { about: "receipt" });
	const messages: SourceMessage[] = [];
	for (const { id, sender, sentOn } of found.messages)
		messages.push({ id, sender, sentOn, text: sender === "desk" ? await textOf(id, receipt) : null });
	return {
		kind: "thread",
		words,
		state: found.state,
		destroyedAfter: found.destroyedAfter,
		messages,
		seal: door && (await sealFor(door)),
		typed: typedIn(form),
		problem: trouble && tipPage.problems[trouble],
		said,
	};
}

/** An answer in clear, for as long as it takes to show it to whoever has the receipt. */
async function textOf(messageId: string, { identity }: Receipt): Promise<string | null> {
	const sealed = await readSealed(messageId);
	return (sealed && (await openParcel(sealed, identity))?.text) ?? null;
}

async function refused(
	trouble: Trouble,
	status: number,
	options: { about?: "message" | "receipt"; form?: TipForm },
): Promise<TipAnswer> {
	return { view: await showForm(trouble, options), status };
}

function troubleOf(outcome: Outcome<unknown>): Trouble {
	const code = outcome.ok ? null : outcome.problems[0]?.code;
	if (code === "tip-keys-changed") return "keysChanged";
	if (code === "tips-closed") return "closed";
	if (code === "too-many-tip-messages") return "many";
	return code === "not-found" ? "receipt" : "form";
}

function typedIn(form: TipForm | undefined) {
	return { text: form?.fields.text ?? "", contact: form?.fields.contact ?? "" };
}

function isSealedThere({ fields }: TipForm): boolean {
	return fields.sealed === "yes";
}

function idsIn({ fields }: TipForm): string[] {
	return (fields.keys ?? "").split(" ").filter(Boolean);
}

function idsOf({ keys }: Door): string[] {
	return keys.map(({ id }) => id);
}

function recipientsOf({ keys }: Door): string[] {
	return keys.map(({ recipient }) => recipient);
}

async function sealFor(door: Door): Promise<SealFor> {
	const recipients = recipientsOf(door);
	return {
		ids: idsOf(door),
		recipients,
		fingerprints: await Promise.all(recipients.map(fingerprintOf)),
	};
}
