/** How often a tab that is looked at tells that it is there. */
export const PING_SECONDS = 10;
/** A tab that was not heard of for three pings is taken for closed or asleep. */
const SILENT_SECONDS = 35;
/** Whoever did nothing for so long is away from the desk. */
const IDLE_MINUTES = 10;
/** After so long without a word a tab is no longer told of, and after so long it is forgotten. */
const HIDDEN_MINUTES = 25;
export const PURGED_MINUTES = 60;

const MINUTE = 60_000;

export type Tab = {
	userId: string;
	name: string;
	seenAt: Date;
	activeAt: Date;
	isEditing: boolean;
	paragraph: number | null;
};

/** Somebody at a story: all tabs of one person are one. `paragraph` counts from 1 and is known only of who is editing. */
export type Person = { name: string; doing: "editing" | "reading" | "idle"; paragraph: number | null };

/** Who is at a story, whoever is editing first; oneself is left out. */
export function peopleIn(tabs: readonly Tab[], { myself, now }: { myself: string; now: Date }): Person[] {
	const people = new Map<string, Person>();
	for (const tab of tabs) {
		const doing = whatDoes(tab, now);
		if (tab.userId === myself || doing === null) continue;
		const known = people.get(tab.userId);
		if (known && RANK[known.doing] <= RANK[doing]) continue;
		people.set(tab.userId, {
			name: tab.name,
			doing,
			paragraph: doing === "editing" ? tab.paragraph : null,
		});
	}
	return [...people.values()].sort((one, other) => RANK[one.doing] - RANK[other.doing]);
}

/** What the person at a tab does, or null: the tab has not been heard of for so long that nobody is told of it. */
export function whatDoes(tab: Omit<Tab, "userId" | "name">, now: Date): Person["doing"] | null {
	const silent = now.getTime() - tab.seenAt.getTime();
	if (silent >= HIDDEN_MINUTES * MINUTE) return null;
	if (silent >= SILENT_SECONDS * 1000 || now.getTime() - tab.activeAt.getTime() >= IDLE_MINUTES * MINUTE)
		return "idle";
	return tab.isEditing ? "editing" : "reading";
}

const RANK = { editing: 0, reading: 1, idle: 2 } as const;
