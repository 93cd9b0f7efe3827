import type { Staff } from "@/lib/access/actor";
import { environment } from "@/lib/env";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { csvLine } from "@/lib/text/csv";
import { isoHongKong } from "@/lib/time/hong-kong";
import { wordsIn } from "@/lib/words/words";
import { storyPath } from "./address";
import { listArticles } from "./desk-queries";
import type { ListFilter } from "./list-filter";

/** Pages of the list that go into one table: 10,000 stories. */
const PAGES_MAX = 200;

/** The desk's list as lines of a table, in this person's language: all that the filter shows of what they may see. */
export async function* csvOfArticles(actor: Staff, filter: ListFilter): AsyncGenerator<string> {
	const { bulk, desk } = wordsIn(actor.locale);
	const { number, state, kicker, claim, subs, section, bylines, publishAt, savedAt, savedBy, address } =
		bulk.table;
	yield csvLine([
		...[number, state, kicker, claim, subs, section, bylines, publishAt, savedAt, savedBy, address],
	]);
	let hasMore = true;
	for (let page = 1; hasMore && page <= PAGES_MAX; page += 1) {
		const list = await listArticles(actor, { ...filter, page });
		yield list.articles
			.map((story) =>
				csvLine([
					story.number,
					desk.states[story.state],
					story.kicker,
					withoutBreakMarks(story.claim),
					story.subs.map(withoutBreakMarks).join("　"),
					story.section,
					[...new Set(story.bylines)].join("、"),
					story.publishAt && isoHongKong(story.publishAt),
					isoHongKong(story.savedAt),
					story.savedBy,
					story.state === "published"
						? environment().siteUrl + storyPath({ number: story.number, tail: "" })
						: null,
				]),
			)
			.join("");
		hasMore = list.hasMore;
	}
}
