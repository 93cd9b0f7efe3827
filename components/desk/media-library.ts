import { z } from "zod";
import { UPLOAD_MAX_BYTES } from "@/lib/media/rules";

/** A picture of the library as the picker shows it; its texts are proposals for the use at hand. */
export type LibraryPicture = z.infer<typeof libraryPicture>;
/** Why a file was not taken: the server's code with the values of its sentence, or `unreachable`. */
export type UploadProblem = z.infer<typeof problem>;

const libraryPicture = z.object({
	id: z.string(),
	edition: z.string(),
	width: z.number(),
	height: z.number(),
	widths: z.array(z.number()),
	alt: z.string(),
	caption: z.string(),
	credit: z.string(),
	rightsUntil: z.string().nullable(),
	isReusable: z.boolean(),
	isAiMade: z.boolean(),
	/** Whether a story has it before readers. */
	isShown: z.boolean(),
});
const listAnswer = z.object({ pictures: z.array(libraryPicture), next: z.string().nullable() });
const pictureAnswer = z.object({ picture: libraryPicture });
const problem = z.object({
	code: z.string(),
	field: z.string().optional(),
	values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const refusal = z.object({ problems: z.array(problem).min(1) });

/** The newest pictures that match, from a place in the list on, or null when the library cannot be asked. */
export async function searchLibrary(
	search: string,
	{ before = null, signal }: { before?: string | null; signal?: AbortSignal },
): Promise<z.infer<typeof listAnswer> | null> {
	const query = new URLSearchParams({ q: search, ...(before && { before }) });
	return asked(listAnswer, `/api/media?${query}`, signal);
}

/** One picture of the library, or null when it is not there or cannot be asked for. */
export async function readLibraryPicture(id: string): Promise<LibraryPicture | null> {
	return (await asked(pictureAnswer, `/api/media/${encodeURIComponent(id)}`))?.picture ?? null;
}

export type Uploaded = { ok: true; picture: LibraryPicture } | { ok: false; problem: UploadProblem };
type Told = { texts: Record<string, string>; onPercent: (percent: number) => void };

/** Uploads one file with what is said about it and tells how far it is, in per cent. */
export async function uploadPicture(file: File, { texts, onPercent }: Told): Promise<Uploaded> {
	const address = `/api/media?${new URLSearchParams({ name: file.name, ...texts })}`;
	const answer = await send(file, { method: "POST", address, onPercent });
	const parsed = libraryPicture.safeParse(answer);
	return parsed.success ? { ok: true, picture: parsed.data } : { ok: false, problem: problemIn(answer) };
}

/** Puts a file in the place of a picture's; gives why not, or null when it is done. */
export async function replaceFile(
	file: File,
	{ id, edition, onPercent }: { id: string; edition: string; onPercent: (percent: number) => void },
): Promise<UploadProblem | null> {
	const address = `/api/media/${id}?${new URLSearchParams({ name: file.name, edition })}`;
	const answer = await send(file, { method: "PUT", address, onPercent });
	return z.object({ edition: z.string() }).safeParse(answer).success ? null : problemIn(answer);
}

/** What can be told of a file before it is sent, or null. */
export function whyNotSendable({ size }: Pick<File, "size">): UploadProblem | null {
	if (size === 0) return { code: "empty-file" };
	if (size > UPLOAD_MAX_BYTES) return { code: "too-large", values: { max: UPLOAD_MAX_BYTES / 1024 / 1024 } };
	return null;
}

type Sending = { method: string; address: string; onPercent: (percent: number) => void };

/** The server's answer as it came; null when there was none. */
function send(file: File, { method, address, onPercent }: Sending): Promise<unknown> {
	return new Promise((resolve) => {
		// fetch cannot tell how much of a body has gone out.
		const request = new XMLHttpRequest();
		request.open(method, address);
		request.responseType = "json";
		request.upload.addEventListener("progress", ({ loaded, total }) => {
			onPercent(total > 0 ? Math.round((loaded / total) * 100) : 0);
		});
		request.addEventListener("load", () => resolve(request.response));
		request.addEventListener("error", () => resolve(null));
		request.addEventListener("abort", () => resolve(null));
		request.send(file);
	});
}

function problemIn(answer: unknown): UploadProblem {
	const refused = refusal.safeParse(answer);
	return (refused.success && refused.data.problems[0]) || { code: "unreachable" };
}

async function asked<Shape extends z.ZodType>(
	shape: Shape,
	address: string,
	signal?: AbortSignal,
): Promise<z.output<Shape> | null> {
	try {
		const response = await fetch(address, signal ? { signal } : {});
		const parsed = shape.safeParse(await response.json());
		return parsed.success ? parsed.data : null;
	} catch (error) {
		if (error instanceof TypeError || error instanceof SyntaxError) return null;
		throw error;
	}
}
