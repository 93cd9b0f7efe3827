import { z } from "zod";
import { readLibraryPicture } from "@/components/desk/media-library";
import { pictureSource } from "@/lib/media/addresses";
import type { PictureFiles } from "./picture-view";

const answer = z.object({
	html: z.string(),
	pictures: z.array(z.object({ mediaId: z.string(), alt: z.string() }).nullable()),
	notes: z.array(z.object({ code: z.enum(["not-read", "pictures-left"]), count: z.number() })),
});
const refusal = z.object({ problems: z.array(z.object({ code: z.string() })).min(1) });

export type DocxAnswer = z.infer<typeof answer>;

/** Has the server read a Word file; its pictures, by then in the library, are made known to the screen. Pictures stand in the HTML as figures. */
export async function readDocxFile(
	file: File,
	pictures: PictureFiles,
): Promise<DocxAnswer | { code: string }> {
	// A .doc would be sent in vain.
	if (!/\.docx$/i.test(file.name)) return { code: "not-docx" };
	let told: unknown;
	try {
		const response = await fetch(`/api/docx?${new URLSearchParams({ name: file.name })}`, {
			method: "POST",
			body: file,
		});
		told = await response.json();
	} catch (error) {
		// The line is dead, or something between us and the server answered in its place.
		if (error instanceof TypeError || error instanceof SyntaxError) return { code: "unreachable" };
		throw error;
	}
	const read = answer.safeParse(told);
	if (!read.success) return { code: refusal.safeParse(told).data?.problems[0]?.code ?? "unreachable" };
	for (const picture of read.data.pictures) {
		const known = picture && (await readLibraryPicture(picture.mediaId));
		if (known) {
			const { rightsUntil, isReusable, isShown } = known;
			pictures.set(known.id, { ...pictureSource(known), rightsUntil, isReusable, isShownElsewhere: isShown });
		}
	}
	return { ...read.data, html: withFigures(read.data) };
}

/** Pictures stand inside paragraphs in a Word file; in a story they stand between them. */
function withFigures({ html, pictures }: DocxAnswer): string {
	const page = new DOMParser().parseFromString(html, "text/html");
	for (const image of page.querySelectorAll<HTMLElement>("img[data-docx-picture]")) {
		const picture = pictures[Number(image.dataset.docxPicture || "-1")] ?? null;
		const block = image.closest("p, h1, h2, h3, h4, h5, h6");
		const isInside = image.closest("li, td, th") !== null;
		if (picture !== null && block !== null && !isInside) {
			const figure = page.createElement("figure");
			Object.assign(figure.dataset, { mediaId: picture.mediaId, alt: picture.alt, caption: "", credit: "" });
			block.before(figure);
		}
		image.remove();
		if (block?.textContent?.trim() === "") block.remove();
	}
	return page.body.innerHTML;
}
