import { CSV_BEGINNING } from "@/lib/text/csv";
import { dayOf } from "@/lib/time/hong-kong";

/** A table to be saved, sent as it is read, so that a long one takes no memory. */
export function csvAnswer(name: string, lines: AsyncIterable<string>): Response {
	const rows = lines[Symbol.asyncIterator]();
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		start: (controller) => controller.enqueue(encoder.encode(CSV_BEGINNING)),
		pull: async (controller) => {
			const { done, value } = await rows.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		cancel: async () => {
			await rows.return?.();
		},
	});
	return new Response(body, {
		headers: {
			"content-type": "text/csv; charset=utf-8",
			"content-disposition": `attachment; filename="${name}-${dayOf(new Date())}.csv"`,
			"cache-control": "no-store",
			"x-content-type-options": "nosniff",
		},
	});
}
