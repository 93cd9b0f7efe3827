import { SavedNote } from "@/components/desk/saved-note.island";
import { problemSentence, type Words } from "@/lib/words/words";

/** What a change of many stories came to, as the address of the list tells it: how many, and which were left and why. */
export function BulkNews({
	query,
	words,
}: {
	query: Record<string, string | string[] | undefined>;
	words: Words;
}) {
	const did = typeof query.did === "string" && /^\d{1,4}$/.test(query.did) ? Number(query.did) : null;
	if (did === null) return null;
	const left = [query.left ?? []].flat().flatMap((one) => {
		const [, number, code] = /^(\d{1,9}):([a-z-]{1,40})$/.exec(one) ?? [];
		return number && code ? [{ number: Number(number), code }] : [];
	});
	return (
		<SavedNote look={left.length > 0 ? "warn" : "ok"}>
			<p>{words.bulk.did(did)}</p>
			{left.map(({ number, code }) => (
				<p key={number}>{words.bulk.left(number, problemSentence(words, { code }))}</p>
			))}
		</SavedNote>
	);
}
