import type { listRevisions } from "@/lib/versions/desk-queries";
import type { Words } from "@/lib/words/words";

type Revisions = Awaited<ReturnType<typeof listRevisions>>;

/** Each version by when it was saved and by whom, with what makes it special. */
export function namedVersions(
	revisions: Revisions,
	special: { live: number | null; now: number },
	{ versions, when }: Words,
) {
	const now = new Date();
	return revisions.map(({ revision, savedAt, savedByName, reason, name: given }) => {
		const time = when.near(savedAt, now);
		const marks = [
			given === null ? "" : `「${given}」`,
			reason === "edit" ? "" : versions.reasons[reason],
			revision === special.live ? versions.marks.live : "",
			revision === special.now ? versions.marks.now : "",
		];
		const name = [versions.name(time, savedByName), ...marks.filter((mark) => mark !== "")].join("　");
		return { revision, time, name, given };
	});
}
