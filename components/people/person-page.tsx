import { EmptyList } from "@/components/site/empty-list";
import { NameHead } from "@/components/site/name-head";
import { Paging } from "@/components/site/paging";
import { MonthList } from "@/components/story/month-list";
import type { Month } from "@/lib/articles/days";
import type { Place, Teaser } from "@/lib/articles/teaser";
import type { PictureView } from "@/lib/media/picture-view";

/** A writer or a column: who it is, and everything published, by month. */
export function PersonPage({
	name,
	note,
	places,
	text,
	portrait,
	months,
	newest,
	older,
}: {
	name: string;
	note: string;
	/** The columns of a writer, or the writers of a column. */
	places: readonly Place[];
	text: string;
	portrait?: PictureView | null;
	months: readonly Month<Teaser>[];
	newest: string | null;
	older: string | null;
}) {
	return (
		<>
			<NameHead name={name} note={note} text={text} portrait={portrait ?? null} places={places} />
			<div className="mon-all">
				{months.map((month) => (
					<MonthList key={month.month} month={month} />
				))}
				{months.length === 0 && (
					<EmptyList
						title={newest === null ? "未有文章" : "沒有更早的文章了"}
						text={newest === null ? "第一篇文章刊出後，會在這裏出現。" : "這裏是最早的一篇。"}
						link={
							newest === null ? { href: "/latest", label: "最新報道" } : { href: newest, label: "回到最新" }
						}
					/>
				)}
			</div>
			<Paging
				older={older === null ? null : { href: older, label: "較早文章" }}
				newest={newest !== null && months.length > 0 ? { href: newest, label: "回到最新" } : null}
			/>
		</>
	);
}
