import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { receivePicture } from "@/lib/media/receive-picture";
import { makeAvifLater } from "@/lib/media/renditions";
import { done, type Outcome, refuse } from "@/lib/write/outcome";
import { readDocx } from "./read-docx";

/** What came of a Word file: HTML for the editor's inert parser, and which picture of the library stands where. */
export type ReceivedDocx = {
	html: string;
	/** By their place in the HTML; null where the library did not take one. */
	pictures: ({ mediaId: string; alt: string } | null)[];
	notes: { code: "not-read" | "pictures-left"; count: number }[];
};

/** Reads a Word file for whoever may write a story, and puts its pictures into the library. Refusals: forbidden, those of `readDocx`. */
export async function receiveDocx(
	actor: Actor,
	{ bytes, fileName }: { bytes: Buffer; fileName: string },
): Promise<Outcome<ReceivedDocx>> {
	if (!may(actor, "article.draft", "new")) return refuse({ code: "forbidden" });
	const read = await readDocx(bytes);
	if ("code" in read) return refuse(read);
	const pictures: ReceivedDocx["pictures"] = [];
	for (const [at, picture] of read.pictures.entries()) {
		const name = `${fileName.replace(/\.docx$/i, "")}-${at + 1}`;
		const alt = picture.alt.slice(0, 500);
		const outcome = await receivePicture(actor, { bytes: Buffer.from(picture.bytes), fileName: name, alt });
		if (outcome.ok) makeAvifLater({ mediaId: outcome.value.id }, outcome.value.widths);
		const known = outcome.ok ? outcome.value.id : duplicateIn(outcome.problems);
		pictures.push(known === null ? null : { mediaId: known, alt });
	}
	const left = read.picturesLeft + pictures.filter((picture) => picture === null).length;
	const notes: ReceivedDocx["notes"] = [
		{ code: "not-read" as const, count: read.notRead },
		{ code: "pictures-left" as const, count: left },
	].filter(({ count }) => count > 0);
	return done({ html: read.html, pictures, notes });
}

/** A picture that the library has already is used from there. */
function duplicateIn(problems: readonly { code: string; values?: Record<string, unknown> }[]): string | null {
	const found = problems.find(({ code }) => code === "duplicate")?.values?.mediaId;
	return typeof found === "string" ? found : null;
}
