import { type MonthLink, MonthLinks } from "@/components/archive/month-links";
import { EmptyList } from "@/components/site/empty-list";
import { NameHead } from "@/components/site/name-head";
import { Paging } from "@/components/site/paging";
import { MonthList } from "@/components/story/month-list";
import { monthInWords } from "@/lib/archive/calendar";
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
	all,
	current,
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
	/** Every month that has stories, with a link to it; `current` is the one shown alone. */
	all: readonly MonthLink[];
	current: string | null;
	newest: string | null;
	older: string | null;
}) {
	return (
		<>
			<NameHead name={name} note={note} text={text} portrait={portrait ?? null} places={places} />
			{all.length > 1 && <MonthLinks months={all} current={current} />}
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
				note={totalOf(all)}
			/>
		</>
	);
}

/** 「共61篇，自2024年9月」 */
function totalOf(months: readonly MonthLink[]): string | undefined {
	const first = months.at(-1);
	const stories = months.reduce((sum, month) => sum + month.stories, 0);
	return first && `共${stories}篇，自${monthInWords(first.month)}`;
}
