import { Paging } from "@/components/site/paging";
import type { Teaser } from "@/lib/articles/teaser";
import { type SearchAsked, searchHref } from "@/lib/search/parameters";
import type { SearchResults as Results } from "@/lib/search/public-queries";
import type { Search } from "@/lib/search/read-search";
import { termHref } from "@/lib/search/terms";
import { graphemesOf } from "@/lib/text/graphemes";
import { SearchHit } from "./search-hit";

/** One page of what was found, below the card of whoever the query names. */
export function SearchResults({
	asked,
	results,
	stories,
	entity,
	now,
}: {
	asked: SearchAsked;
	results: Results;
	stories: readonly { teaser: Teaser; paragraphs: readonly string[] }[];
	entity: Search["entity"];
	now: Date;
}) {
	const { sought, next, isCapped } = results;
	const first = asked.after && { href: searchHref(asked), label: "回到第一頁" };
	const isLast = next === null && isCapped && asked.sort === "relevance";
	return (
		<>
			{entity && !asked.after && <EntityCard entity={entity} />}
			<ol>
				{stories.map(({ teaser, paragraphs }) => (
					<SearchHit key={teaser.number} story={teaser} paragraphs={paragraphs} sought={sought} now={now} />
				))}
			</ol>
			{isLast && (
				<p className="note">
					結果太多，這裏只排列最相關的一批。要看更早的報道，請
					<a href={searchHref(asked, { sort: "latest" })}>改按最新排列</a>，或收窄篩選。
				</p>
			)}
			<Paging
				older={next && { href: searchHref(asked, { after: next }), label: "下一頁" }}
				newest={first}
				note={next ? "每頁20項" : ""}
			/>
		</>
	);
}

function EntityCard({ entity }: { entity: NonNullable<Search["entity"]> }) {
	return (
		<a className="entity" href={termHref(entity)}>
			<span className="entity-m" aria-hidden="true">
				{graphemesOf(entity.name)[0]}
			</span>
			<span>
				<b>{entity.name}</b>
				<span className="hint">
					{kindOf(entity)}
					{entity.stories > 0 && `　這次找到${entity.stories}篇`}
				</span>
			</span>
			<span className="more">看全部</span>
		</a>
	);
}

function kindOf({ kind, code }: NonNullable<Search["entity"]>): string {
	if (kind === "company") return code ? `股份　${code}` : "公司";
	return kind === "column" ? "專欄" : "作者";
}
