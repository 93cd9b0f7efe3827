import pg from "pg";
import type { Staff } from "@/lib/access/actor";
import { spanOfDay, spanOfMonth } from "@/lib/archive/calendar";
import { listDays, listMonths, listMonthsOf } from "@/lib/archive/public-queries";
import { countByState, listArticles, readArticle } from "@/lib/articles/desk-queries";
import { parseFilter } from "@/lib/articles/list-filter";
import { listMyDrafts, listOutOn } from "@/lib/articles/overview-queries";
import {
	listBodies,
	listByPerson,
	listCards,
	listInColumn,
	listInSection,
	listLatest,
	listNaming,
	listNewest,
	listWithin,
	listWithKicker,
	readStory,
	readTag,
	readWithdrawal,
} from "@/lib/articles/public-queries";
import { listBeside, listRelated, listRunning } from "@/lib/articles/related-queries";
import { readSelection } from "@/lib/articles/selection";
import { listBoxes } from "@/lib/boxes/public-queries";
import { listColumnsToEdit } from "@/lib/columns/desk-queries";
import { listColumns, readColumn } from "@/lib/columns/public-queries";
import { readComment, readComments } from "@/lib/comments/public-queries";
import { listCompaniesToEdit } from "@/lib/companies/desk-queries";
import { listCompanies, readCompany } from "@/lib/companies/public-queries";
import { listLedger } from "@/lib/corrections/desk-queries";
import { listCorrections, listCorrectionsOf } from "@/lib/corrections/public-queries";
import { listAsked, listSent, readDiary, readEvent } from "@/lib/diary/desk-queries";
import { diaryDays, parseDiary } from "@/lib/diary/diary-place";
import { readFeed as readDiaryFeed } from "@/lib/diary/feed-queries";
import { listEventChoices, listEvents } from "@/lib/events/desk-queries";
import { parseEventFilter } from "@/lib/events/event-filter";
import { readFeed } from "@/lib/feeds/public-queries";
import { readPlaced } from "@/lib/front-page/public-queries";
import { listMedia } from "@/lib/media/desk-queries";
import { readMediaFile } from "@/lib/media/queries";
import { listPages, readPage } from "@/lib/pages/public-queries";
import { listPeopleToEdit } from "@/lib/people/desk-queries";
import { listPeople, readPerson } from "@/lib/people/public-queries";
import { listMostRead } from "@/lib/reads/public-queries";
import { readRedirect } from "@/lib/redirects/public-queries";
import { NO_FILTERS, type SearchAsked } from "@/lib/search/parameters";
import { readSearch as readSearchAt } from "@/lib/search/read-search";
import { suggest } from "@/lib/search/suggest";
import { listSectionsToEdit } from "@/lib/sections/desk-queries";
import { listSections, readSection } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { readCardStory } from "@/lib/share-cards/public-queries";
import { listArticleParts, listArticlesOfPart, listNews, newestByPlace } from "@/lib/sitemaps/public-queries";
import { countAlike, listAlike } from "@/lib/submissions/alike-queries";
import { readInboxBoard } from "@/lib/submissions/board-queries";
import { listClashing } from "@/lib/submissions/clash-queries";
import { countInbox, listInbox, readSubmission } from "@/lib/submissions/desk-queries";
import { parseInboxFilter } from "@/lib/submissions/inbox-filter";
import { listMuted } from "@/lib/submissions/muted-queries";
import { statusToken } from "@/lib/submissions/seals";
import { findByCode, readStatus } from "@/lib/submissions/status";
import { listTagsToEdit, listUnusedTags } from "@/lib/tags/desk-queries";
import { dayOf } from "@/lib/time/hong-kong";
import { readDoor } from "@/lib/tips/public-queries";
import { listProtectedNames } from "@/lib/variants/public-queries";
import { FEED_TOKEN } from "./fill-press";

export type PlanCase = { name: string; side: "public" | "search" | "desk"; run: () => Promise<unknown> };

const noEvents = parseEventFilter({});
const inbox = parseInboxFilter({});
const everyTag = { search: "", kind: null, isUnused: false, page: 1 } as const;

/** Every query readers can cause, and the desk's lists, each at its first page and where it hurts most. */
export async function planCases(url: string): Promise<PlanCase[]> {
	const { staff, columnist, ...at } = await landmarks(url);
	const chief: Staff = { ...staff, role: "chief" };
	const diary = parseDiary({}, new Date());
	const readers: Record<string, () => Promise<unknown>> = {
		"latest, first page": () => listLatest(),
		"latest, in the middle": () => listLatest({ before: at.middle }),
		"section with 40 in 100, first page": () => listInSection(at.busySection),
		"section with 40 in 100, in the middle": () => listInSection(at.busySection, { before: at.middle }),
		"smallest section, in the middle": () => listInSection(at.quietSection, { before: at.middle }),
		"column, first page": () => listInColumn(at.column),
		"column, in the middle": () => listInColumn(at.column, { before: at.middle }),
		"busiest person, first page": () => listByPerson(at.busyPerson),
		"busiest person, in the middle": () => listByPerson(at.busyPerson, { before: at.middle }),
		"rarest person": () => listByPerson(at.rarePerson),
		"busiest tag, first page": () => readTag(at.busyTag),
		"busiest tag, in the middle": () => readTag(at.busyTag, { before: at.middle }),
		"rarest tag": () => readTag(at.rareTag),
		"busiest company, first page": () => listNaming(at.busyCompany),
		"busiest company, in the middle": () => listNaming(at.busyCompany, { before: at.middle }),
		"rarest company": () => listNaming(at.rareCompany),
		"one company": () => readCompany("00001"),
		"all companies": () => listCompanies(),
		"running story, first page": () => listWithKicker(at.kicker),
		"running story, in the middle": () => listWithKicker(at.kicker, { before: at.middle }),
		"most read": () => listMostRead(20),
		"placed on the front page": () => readPlaced(),
		"archive, all months": () => listMonths(),
		"archive, one month": () => listDays(at.month),
		"archive, one day": () => listWithin(spanOfDay(`${at.month}-15`)),
		"months of the busiest person": () => listMonthsOf("person", at.busyPerson),
		"months of a column": () => listMonthsOf("column", at.column),
		"months of the section with 40 in 100": () => listMonthsOf("section", at.busySection),
		"a month of the busiest person": () => listByPerson(at.busyPerson, { span: spanOfMonth(at.month) }),
		"a month of a column": () => listInColumn(at.column, { span: spanOfMonth(at.month) }),
		"corrections, first page": () => listCorrections(),
		"corrections, in the middle": () => listCorrections({ before: at.middle }),
		"corrections of a story": () => listCorrectionsOf(at.corrected),
		"comments of a story": () => readComments({ ...at.story, comments: 1 }, new Date()),
		"one comment": () => readComment(at.story.number, 1),
		"protected names": () => listProtectedNames(),
		"pages of the house": () => Promise.all([listPages(), readPage("about")]),
		"newest, beside a story": () => listNewest(8),
		"running, beside a story": () => listRunning(at.story),
		"unknown tag": () => readTag("沒有這個標籤"),
		story: () => readStory(at.story.number),
		"story of no such number": () => readStory(9),
		"related, by the busiest tag": () => listRelated(at.story),
		"cards within stories": () => listCards(at.numbers),
		"links under the lead": () => listBeside(at.story.number),
		"full texts of a feed": () => listBodies(at.numbers),
		withdrawal: () => readWithdrawal(at.withdrawn),
		"share card": () => readCardStory(at.story.number),
		redirect: () => readRedirect("/old/77"),
		"feed, latest": () => readFeed({ kind: "latest" }),
		"feed, section": () => readFeed({ kind: "section", slug: "section-1" }),
		"feed, column": () => readFeed({ kind: "column", slug: "column-1" }),
		"feed, author": () => readFeed({ kind: "author", handle: "person-1" }),
		"sitemap, index": () => listArticleParts(),
		"sitemap, one part": () => listArticlesOfPart(at.part),
		"sitemap, news": () => listNews(),
		"sitemap, newest of each page": () => newestByPlace(),
		sections: () => listSections(),
		"one section": () => readSection("section-1"),
		columns: () => listColumns(),
		"one column": () => readColumn("column-1"),
		people: () => listPeople(),
		"one person": () => readPerson("person-200"),
		"boxes and settings": () => Promise.all([listBoxes(), readSettings()]),
		"the door of tips": () => readDoor(),
		"picture of a story": () => readMediaFile({ kind: "anonymous" }, at.shownPicture),
		"picture of a book": () => readMediaFile({ kind: "anonymous" }, at.cover),
		"picture nobody may see": () => readMediaFile({ kind: "anonymous" }, at.hiddenPicture),
	};
	// What a busy word matches is sorted by its instant before the newest are weighed: their number is bounded, not small.
	const searches: Record<string, () => Promise<unknown>> = {
		"search, no such words": () => readSearch(asked("沒有這個詞語 天文台")),
		"search, two busy words": () => readSearch(asked("光子晶片 浦台雲端")),
		"search, two busy words, newest, far back": () =>
			readSearch({
				...asked("光子晶片 浦台雲端"),
				sort: "latest",
				after: { asOf: new Date(), rank: 0, story: at.middle },
			}),
		"search, two busy words, filtered": () =>
			readSearch({ ...asked("光子晶片 浦台雲端"), filters: { ...NO_FILTERS, sections: ["section-6"] } }),
		"search, exactly so": () => readSearch({ ...asked("光子晶片 浦台雲端"), isExact: true }),
		"search, one character": () => readSearch(asked("光")),
		"search, a rare word": () => readSearch(asked("天地玄黃")),
		"search, suggestions": () => suggest("光子"),
	};
	const desk: Record<string, () => Promise<unknown>> = {
		"desk, all": () => listArticles(staff, {}),
		"desk, page 1,000 or the last": () => listArticles(staff, { page: at.lastPage }),
		"desk, drafts": () => listArticles(staff, { state: "draft" }),
		"desk, scheduled": () => listArticles(staff, { state: "scheduled" }),
		"desk, published": () => listArticles(staff, { state: "published" }),
		"desk, withdrawn": () => listArticles(staff, { state: "withdrawn" }),
		"desk, a columnist's own": () => listArticles(columnist, {}),
		"desk, counts": () => countByState(staff, {}),
		"desk, counts for a columnist": () => countByState(columnist, {}),
		"desk, search, common word": () => listArticles(staff, { search: "光子晶片" }),
		"desk, search, found nowhere": () => listArticles(staff, { search: "天文台" }),
		"desk, search, counts": () => countByState(staff, { search: "光子晶片" }),
		"desk, the day": () => listOutOn(staff, new Date()),
		"desk, my drafts": () => listMyDrafts(staff),
		"desk, one story": () => readArticle(staff, at.articleId),
		"desk, pictures": () => listMedia(staff),
		"desk, log": () => listEvents(chief, noEvents),
		"desk, log, in the middle": () =>
			listEvents(chief, { ...noEvents, before: { at: at.middle.publishAt, id: 1 } }),
		"desk, log, of somebody": () => listEvents(chief, { ...noEvents, who: "編輯7" }),
		"desk, log, of one kind": () => listEvents(chief, { ...noEvents, verb: "article.updated" }),
		"desk, log, of a story": () => listEvents(chief, { ...noEvents, story: at.number }),
		"desk, log, of a day": () => listEvents(chief, { ...noEvents, day: dayOf(at.middle.publishAt) }),
		"desk, log, choices": () => listEventChoices(chief),
		"desk, ledger": () => listLedger(staff, { kind: null, before: null }),
		"desk, ledger, in the middle": () => listLedger(staff, { kind: null, before: at.middle }),
		"desk, people": () => listPeopleToEdit(chief, { search: "1" }),
		"desk, sections": () => listSectionsToEdit(chief),
		"desk, columns": () => listColumnsToEdit(chief),
		"desk, tags": () => listTagsToEdit(chief, everyTag),
		"desk, unused tags": () => listUnusedTags(chief),
		"desk, companies": () => listCompaniesToEdit(chief, {}),
		"desk, a choice of many": () =>
			readSelection(staff, { deed: "section", ids: [at.articleId], isAll: false }, parseFilter({})),
		"inbox, what waits": () => listInbox(staff, inbox),
		"inbox, of one kind": () => listInbox(staff, { ...inbox, kind: "press" }),
		"inbox, mine": () => listInbox(staff, { ...inbox, tab: "mine" }),
		"inbox, what waits for its sender": () => listInbox(staff, { ...inbox, tab: "asked" }),
		"inbox, adopted": () => listInbox(staff, { ...inbox, tab: "adopted" }),
		"inbox, done with": () => listInbox(staff, { ...inbox, tab: "closed" }),
		"inbox, done with, page 10": () => listInbox(staff, { ...inbox, tab: "closed", page: 10 }),
		"inbox, held": () => listInbox(staff, { ...inbox, tab: "held" }),
		"inbox, search, common word": () => listInbox(staff, { ...inbox, q: "光子晶片" }),
		"inbox, search, found nowhere": () => listInbox(staff, { ...inbox, q: "天文台" }),
		"inbox, search, a code": () => listInbox(staff, { ...inbox, q: "EJT-2345-6789" }),
		"inbox, as a board": () => readInboxBoard(staff, { kind: null, isMine: false, now: new Date() }),
		"inbox, as a board, of one kind": () =>
			readInboxBoard(staff, { kind: "press", isMine: false, now: new Date() }),
		"inbox, as a board, mine": () => readInboxBoard(staff, { kind: null, isMine: true, now: new Date() }),
		"inbox, counts": () => countInbox(staff),
		"inbox, one submission": () => readSubmission(staff, at.twin.id),
		"inbox, twins of a page": () => countAlike(staff, at.waiting, new Date()),
		"inbox, twins of one": () => listAlike(staff, at.twin),
		"inbox, clashes of an invitation": () => listClashing(staff, { id: at.twin.id, startsAt: new Date() }),
		"inbox, who is muted": () => listMuted(staff),
		"inbox, a sender's own page": () => readStatus(statusToken(at.twin.id), new Date()),
		"inbox, a sender's code": () => findByCode("EJT-2345-6789"),
		"diary, its list": () => readDiary(staff, { days: diaryDays(diary), who: "all" }),
		"diary, a month": () => readDiary(staff, { days: diaryDays({ ...diary, view: "month" }), who: "all" }),
		"diary, my own": () => readDiary(staff, { days: diaryDays(diary), who: "mine" }),
		"diary, what is asked": () => listAsked(staff),
		"diary, one event": () => readEvent(staff, at.eventId),
		"diary, who can be sent": () => listSent(staff),
		"diary, a calendar's feed": () => readDiaryFeed(FEED_TOKEN, new Date()),
		"desk, pictures, search": () => listMedia(staff, { search: "沒有這張" }),
	};
	const cases = (side: PlanCase["side"], runs: typeof desk) =>
		Object.entries(runs).map(([name, run]) => ({ name, side, run }));
	return [...cases("public", readers), ...cases("search", searches), ...cases("desk", desk)];
}

function asked(text: string): SearchAsked {
	return { text, wasCut: false, filters: NO_FILTERS, sort: "relevance", isExact: false, after: null };
}

function readSearch(search: SearchAsked) {
	return readSearchAt(search, new Date());
}

/** The places of a filled newsroom that are worth visiting. */
async function landmarks(url: string) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const one = async (text: string) => (await client.query(text)).rows[0];
	try {
		const places = await one(`select
			(select id from sections where slug = 'section-1') as "busySection",
			(select id from sections where slug = 'section-6') as "quietSection",
			(select id from columns where slug = 'column-1') as "column",
			(select id from people where handle = 'person-1') as "busyPerson",
			(select person_id from publication_bylines group by 1 order by count(*), 1 limit 1) as "rarePerson",
			(select tag_id from publication_tags group by 1 order by count(*) desc limit 1) as "busyTagId",
			(select t.slug from publication_tags l join tags t on t.id = l.tag_id group by 1 order by count(*) desc limit 1) as "busyTag",
			(select t.slug from publication_tags l join tags t on t.id = l.tag_id where l.publish_at <= now()
				group by 1 order by count(*), 1 limit 1) as "rareTag",
			(select company_id from publication_companies group by 1 order by count(*) desc limit 1) as "busyCompany",
			(select company_id from publication_companies where publish_at <= now() group by 1 order by count(*), 1 limit 1) as "rareCompany",
			(select kicker from publications limit 1) as kicker,
			(select to_char(max(publish_at) - interval '40 days', 'YYYY-MM') from publications where publish_at <= now()) as month,
			(select jsonb_build_object('number', a.number, 'articleId', a.id, 'isCorrected', true) from corrections c join articles a on a.id = c.article_id
				where a.state = 'published' limit 1) as corrected,
			(select number from articles where state = 'withdrawn' limit 1) as withdrawn,
			(select greatest(2, max(number) / 5000 - 1) from publications) as part,
			(select media_id from publication_media where publish_at <= now() limit 1) as "shownPicture",
			(select lead_media_id from articles a where lead_media_id is not null and state = 'draft' and not exists (
				select 1 from publication_media m where m.media_id = a.lead_media_id) limit 1) as "hiddenPicture",
			(select cover_id from books b where not exists (select 1 from publication_media m where m.media_id = b.cover_id)
				order by id limit 1) as cover,
			(select least(1000, 1 + count(*)::int / 50) from articles) as "lastPage",
			(select array_agg(id) from (select id from submissions where state in ('new', 'answered') order by confirmed_at limit 40) w) as waiting,
			(select id from diary_events where starts_at < now() order by starts_at desc limit 1) as "eventId",
			(select id from users) as "userId"`);
		const twin = await one(
			`select id, body, created_at as "createdAt" from submissions where code = 'EJT-FILL-11'`,
		);
		const middle = await one(`select publish_at as "publishAt", number from publications order by publish_at
			offset (select count(*) / 2 from publications) limit 1`);
		const { number, articleId } = (
			await client.query(
				`select p.number, p.article_id as "articleId" from publications p join publication_tags t on t.article_id = p.article_id
				where t.tag_id = $1 and p.publish_at <= now() and (select count(*) from publication_tags o where o.article_id = p.article_id) >= 4
				order by p.publish_at desc limit 1`,
				[places.busyTagId],
			)
		).rows[0];
		const story = await readStory(number);
		if (!story) throw new Error(`there is no story ${number}`);
		const { articles } = await listLatest({ limit: 30 });
		const staff: Staff = {
			kind: "staff",
			userId: places.userId,
			sessionId: places.userId,
			personId: null,
			role: "editor",
			name: "編輯",
			email: "editor@newsroom.example",
			locale: "zh-Hant-HK",
			provedAt: new Date(),
		};
		// An account that made nothing: what it sees hangs on bylines alone.
		const columnist: Staff = {
			...staff,
			role: "columnist",
			userId: places.column,
			personId: places.rarePerson,
		};
		return {
			...places,
			middle,
			twin,
			story,
			articleId,
			number: Number(number),
			numbers: articles.map((one) => one.number),
			staff,
			columnist,
		};
	} finally {
		await client.end();
	}
}
