import { z } from "zod";

/** A picture of the library as the picker shows it; its texts are proposals for the use at hand. */
export type LibraryPicture = z.infer<typeof libraryPicture>;

const libraryPicture = z.object({
	id: z.string(),
	width: z.number(),
	height: z.number(),
	widths: z.array(z.number()),
	alt: z.string(),
	caption: z.string(),
	credit: z.string(),
});
const listAnswer = z.object({ pictures: z.array(libraryPicture) });
const refusal = z.object({ problems: z.array(z.object({ code: z.string() })).min(1) });

/** The newest pictures that match, or null when the library cannot be asked. */
export async function searchLibrary(search: string, signal: AbortSignal): Promise<LibraryPicture[] | null> {
	try {
		const response = await fetch(`/api/media?q=${encodeURIComponent(search)}`, { signal });
		const parsed = listAnswer.safeParse(await response.json());
		return parsed.success ? parsed.data.pictures : null;
	} catch (error) {
		if (error instanceof TypeError || error instanceof SyntaxError) return null;
		throw error;
	}
}

export type Uploaded = { ok: true; picture: LibraryPicture } | { ok: false; code: string };

/** Uploads one file with its texts and tells how far it is, in per cent. A refusal's code is the server's, or `unreachable`. */
export function uploadPicture(
	file: File,
	{
		texts,
		onPercent,
	}: { texts: Record<"alt" | "caption" | "credit", string>; onPercent: (percent: number) => void },
): Promise<Uploaded> {
	return new Promise((resolve) => {
		// fetch cannot tell how much of a body has gone out.
		const request = new XMLHttpRequest();
		request.open("POST", `/api/media?${new URLSearchParams({ name: file.name, ...texts })}`);
		request.responseType = "json";
		request.upload.addEventListener("progress", ({ loaded, total }) => {
			onPercent(total > 0 ? Math.round((loaded / total) * 100) : 0);
		});
		request.addEventListener("load", () => resolve(uploadedIn(request.response)));
		request.addEventListener("error", () => resolve({ ok: false, code: "unreachable" }));
		request.addEventListener("abort", () => resolve({ ok: false, code: "unreachable" }));
		request.send(file);
	});
}

function uploadedIn(answer: unknown): Uploaded {
	const parsed = libraryPicture.safeParse(answer);
	if (parsed.success) return { ok: true, picture: parsed.data };
	const refused = refusal.safeParse(answer);
	return {
		ok: false,
		code: refused.success ? (refused.data.problems[0]?.code ?? "unreachable") : "unreachable",
	};
}
