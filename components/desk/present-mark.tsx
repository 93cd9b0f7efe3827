import { Icon } from "@/components/ui/icon";
import type { AtStory } from "@/lib/presence/desk-queries";
import type { Words } from "@/lib/words/words";

/** Who is at a story, as a small mark in a list: its lock, else who is editing, else who is reading. */
export function PresentMark({ at, words }: { at: AtStory | undefined; words: Words }) {
	if (at === undefined) return null;
	const { lock, presence } = words.together;
	const { editing, reading, locked } = at;
	const sentence =
		locked !== null
			? lock.inList(locked)
			: editing.length > 0
				? presence.editingInList(editing.join("、"))
				: presence.inList(reading.join("、"));
	return (
		<span className={locked === null ? "flag flag--info" : "flag flag--warn"} lang="zh-Hant-HK">
			<Icon name={locked === null ? "person" : "padlock"} />
			{sentence}
		</span>
	);
}
