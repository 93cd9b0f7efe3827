import "@/components/styles/lists.css";
import { Breakable } from "@/components/story/breakable";
import { TheLine } from "@/components/story/the-line";
import type { Place, Teaser } from "@/lib/articles/teaser";
import { isFiltered, NO_FILTERS, type SearchAsked, searchHref } from "@/lib/search/parameters";
import type { Sought } from "@/lib/search/query";

/** What the page says when nothing was found: what was looked for, what may have been meant, and where to go on. */
export function NothingFound({
	asked,
	sought,
	meant,
	places,
	newest,
	now,
}: {
	asked: SearchAsked;
	sought: Sought;
	meant: string | null;
	places: readonly Place[];
	newest: readonly Teaser[];
	now: Date;
}) {
	const words = sought.words;
	const fresh = (text: string) => searchHref(asked, { text, filters: NO_FILTERS, isExact: false });
	return (
		<div className="empty srch-none">
			<h2>
				<Breakable phrases={nothingFoundIn(words).split(/(?<=。)/u)} />
			</h2>
			{meant !== null && (
				<p>
					你是否想找：<a href={fresh(meant)}>{meant}</a>
				</p>
			)}
			<ul>
				{isFiltered(asked.filters) && (
					<li>
						<a href={searchHref(asked, { filters: NO_FILTERS })}>清除篩選再找</a>
					</li>
				)}
				{asked.isExact && (
					<li>
						<a href={searchHref(asked, { isExact: false })}>包括繁簡及異體寫法再找</a>
					</li>
				)}
				{words.length > 1 &&
					words.map((word) => (
						<li key={word}>
							只找「<a href={fresh(word)}>{word}</a>」
						</li>
					))}
			</ul>
			<Places places={places} />
			<Newest stories={newest} now={now} />
		</div>
	);
}

export const INVITATION = "輸入關鍵詞、股份編號或作者姓名";

/** The page before anything has been typed. */
export function NothingAsked({
	places,
	newest,
	now,
}: {
	places: readonly Place[];
	newest: readonly Teaser[];
	now: Date;
}) {
	return (
		<div className="empty srch-none">
			<h2>{INVITATION}</h2>
			<p className="sum">
				繁體、簡體及異體寫法都會找到，例如「數據中心」「数据中心」；股份編號可寫9988或09988.HK。
			</p>
			<Places places={places} />
			<Newest stories={newest} now={now} />
		</div>
	);
}

/** Something to read all the same. */
function Newest({ stories, now }: { stories: readonly Teaser[]; now: Date }) {
	if (stories.length === 0) return null;
	return (
		<section className="srch-new" aria-labelledby="newest">
			<h3 id="newest">{NEWEST}</h3>
			<TheLine stories={stories} now={now} level={4} />
		</section>
	);
}

/** What is set in Song where nothing was found or asked. */
export const NEWEST = "最新報道";

function Places({ places }: { places: readonly Place[] }) {
	return (
		<ul className="names" aria-label="欄目">
			{places.map(({ href, name }) => (
				<li key={href}>
					<a href={href}>{name}</a>
				</li>
			))}
		</ul>
	);
}

/** The sentence of a search that found nothing. */
export function nothingFoundIn(words: readonly string[]): string {
	const [a, b] = words;
	if (words.length === 2) return `沒有報道同時提及「${a}」和「${b}」。試試少一個字。`;
	if (words.length > 2) return `沒有報道同時提及這${words.length}個詞。試試少一個字。`;
	return `沒有報道提及「${a}」。試試少一個字。`;
}
