import "@/components/styles/lists.css";
import { EmptyList } from "@/components/site/empty-list";
import { Paging } from "@/components/site/paging";
import type { Month } from "@/lib/articles/days";
import type { Teaser } from "@/lib/articles/teaser";
import { MonthList } from "./month-list";

/** What these pages set in Song besides their names and headlines. */
export const SONG_OF_MONTHS = "未有報道沒有更早的報道了〇一二三四五六七八九十年月";

/** Stories under their months, and how to go on. `newest` is the list's first page when this is a later one. */
export function StoriesByMonth({
	months,
	newest,
	older,
}: {
	months: readonly Month<Teaser>[];
	newest: string | null;
	older: string | null;
}) {
	return (
		<>
			<div className="mon-all">
				{months.map((month) => (
					<MonthList key={month.month} month={month} />
				))}
				{months.length === 0 && (
					<EmptyList
						title={newest === null ? "未有報道" : "沒有更早的報道了"}
						text={newest === null ? "先看看其他消息。" : "這裏是最早的一篇。"}
						link={
							newest === null ? { href: "/latest", label: "最新報道" } : { href: newest, label: "回到最新" }
						}
					/>
				)}
			</div>
			<Paging
				older={older === null ? null : { href: older, label: "較早報道" }}
				newest={newest !== null && months.length > 0 ? { href: newest, label: "回到最新" } : null}
			/>
		</>
	);
}
