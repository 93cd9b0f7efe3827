import { Writable } from "node:stream";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";

/**
 * The whole of a page as HTML, every asynchronous part awaited, without marks for a script that would take it over. Rejects with
 * whatever a component throws.
 */
export function markup(page: ReactNode): Promise<string> {
	return new Promise((settle, fail) => {
		const chunks: Buffer[] = [];
		const collect = new Writable({
			write(chunk: Buffer, _encoding, done) {
				chunks.push(chunk);
				done();
			},
			final(done) {
				settle(withoutMarks(Buffer.concat(chunks).toString("utf8")));
				done();
			},
		});
		const { pipe } = renderToPipeableStream(page, {
			progressiveChunkSize: Number.POSITIVE_INFINITY,
			onAllReady: () => pipe(collect),
			onError: fail,
		});
	});
}

/**
 * Takes away what React writes for itself: a comment between two texts, the keys of what it has moved into the head, slashes and
 * capitals that mean nothing in HTML. None of it can stand in a text, where "<" and quotes are escaped, nor in data, where a quote
 * has a backslash before it.
 */
function withoutMarks(html: string): string {
	return html
		.replaceAll("<!-- -->", "")
		.replace(/ data-precedence="\w+"(?: data-href="[^"]*")?/g, "")
		.replaceAll("/>", (end, at: number, page: string) => (closesNothing(page, at) ? ">" : end))
		.replace(/ [a-z]+[A-Z][A-Za-z]*(?==")/g, (name) => (OF_DRAWINGS.has(name) ? name : name.toLowerCase()));
}

/** After the value of an attribute, which is not a quotation in data, or an element that never has an end. */
function closesNothing(page: string, at: number): boolean {
	if (page[at - 1] === '"') return page[at - 2] !== "\\";
	return /<(?:br|wbr|hr)$/.test(page.slice(Math.max(0, at - 4), at));
}

const OF_DRAWINGS = new Set([" viewBox", " preserveAspectRatio"]);
