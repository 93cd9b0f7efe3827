/** The small line over a person's page: 專欄作者　逢星期四刊出, or the title a member of the staff has. */
export function personNote(
	{ title, kind, honorific }: { title: string | null; kind: string; honorific: string | null },
	columns: readonly { weekday: number | null; state: string }[],
): string {
	const role = title ?? ROLES[kind] ?? "記者";
	const days = columns
		.filter(({ state }) => state === "active")
		.flatMap(({ weekday }) => weekdayWords(weekday) ?? []);
	return [honorific, role, ...days].filter(Boolean).join("　");
}

/** 「逢星期四刊出」 for a column's day, 0 for Sunday; null when it has none. */
export function weekdayWords(weekday: number | null): string | null {
	const name = weekday === null ? undefined : "日一二三四五六"[weekday];
	return name ? `逢星期${name}刊出` : null;
}

const ROLES: Record<string, string> = { columnist: "專欄作者", organisation: "機構", guest: "客席作者" };
