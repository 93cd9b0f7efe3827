import pg from "pg";
import { textOf } from "@/lib/body/body";
import { SEARCH_RULES } from "@/lib/search/index-stories";
import { searchVector, type Weight } from "@/lib/search/vector";
import { fillPressRoom } from "./fill-press";
import { CLAIMS, inventedBodies, inventedNames, KICKERS, SUBS } from "./invented-texts";

export type Stories = { published: number; drafts: number; scheduled: number; withdrawn: number };

const COMPANIES = 400;
const PEOPLE = 300;
const TAGS = 2_000;
const COLUMNS = 20;
const BOOKS = 40;
/** The rate at which the newsroom has always published: a bigger archive is an older one, not a busier day. */
const STORIES_A_DAY = 27;
const DISTINCT_BODIES = 1_000;

/** An archive of `published` stories with drafts, scheduled and withdrawn ones in a usual proportion. */
export function newsroomOf(published: number): Stories {
	return {
		published,
		drafts: Math.ceil(published / 20),
		scheduled: Math.ceil(published / 200),
		withdrawn: Math.ceil(published / 200),
	};
}

/**
 * Fills the migrated, empty database at `url` by a handful of set-based statements, in the shape that the commands would have
 * left: working copy, one revision, publication, links. One section holds 40 in 100 of the stories; people and tags follow
 * Zipf's law. Ends with VACUUM ANALYZE, which autovacuum would have done long ago.
 */
export async function fillNewsroom(url: string, stories: Stories): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query("set synchronous_commit = off; set work_mem = '128MB'; select setseed(0.5)");
		await fillPlaces(client, stories);
		await planStories(client, stories);
		for (const statement of COPIES) await client.query(statement);
		await fillSearch(client, stories);
		await fillPressRoom(client, stories.published);
		await client.query("select setval('article_numbers', (select max(number) from articles))");
		await client.query("vacuum analyze");
	} finally {
		await client.end();
	}
}

async function fillPlaces(client: pg.Client, { published }: Stories): Promise<void> {
	await client.query(`insert into users (id, email, name, password_hash, role)
		values (gen_random_uuid(), 'editor@newsroom.example', '編輯', 'nobody signs in here', 'editor')`);
	await client.query(
		`insert into media (id, file_name, mime_type, bytes, width, height, widths, sha256, alt)
		select gen_random_uuid(), n || '.jpg', 'image/jpeg', 250000, 1600, 1067, '{320,640,960,1280,1600}', md5(n::text), '機房內景'
		from generate_series(1, $1::int) n`,
		[Math.ceil(published / 3)],
	);
	await client.query(
		"create temp table picture as select row_number() over (order by file_name) as n, id from media",
	);
	await client.query(
		`insert into people (id, handle, name, kind, bio, portrait_id, position)
		select gen_random_uuid(), 'person-' || n, name,
			case when n <= 120 then 'staff' when n <= 150 then 'columnist' when n <= 270 then 'guest' else 'newsmaker' end,
			($2::text[])[1 + n % cardinality($2::text[])],
			case when n <= 50 then (select id from picture where picture.n = name.n) end, n
		from unnest($1::text[]) with ordinality as name (name, n)`,
		[inventedNames(PEOPLE, "person"), inventedBodies(40).map(({ excerpt }) => excerpt)],
	);
	await client.query(
		"insert into tags (id, slug, name) select gen_random_uuid(), name, name from unnest($1::text[]) as name",
		[inventedNames(TAGS, "tag")],
	);
	await client.query(
		`insert into companies (id, slug, exchange, code, name, kind, as_of, sought_to)
		select gen_random_uuid(), lpad(n::text, 5, '0'), 'HKEX', lpad(n::text, 5, '0'), '公司' || n, 'listed', '2026-03-12', null
		from generate_series(1, $1::int) n`,
		[COMPANIES],
	);
	await client.query(`insert into sections (id, slug, name, position)
		select gen_random_uuid(), 'section-' || n, '版面' || n, n from generate_series(1, 6) n`);
	await client.query(
		`insert into columns (id, slug, name, position)
		select gen_random_uuid(), 'column-' || n, '專欄' || n, n from generate_series(1, $1::int) n`,
		[COLUMNS],
	);
	await client.query(`insert into column_columnists (column_id, person_id)
		select c.id, e.id from columns c join people e on e.position = 120 + c.position`);
	await client.query(
		`insert into books (id, title, author, cover_id)
		select gen_random_uuid(), '好書' || n, '作者', (select id from picture where picture.n = 50 + book.n)
		from generate_series(1, $1::int) book (n)`,
		[BOOKS],
	);
	await client.query(
		"insert into redirects (from_path, to_path) select '/old/' || n, '/articles/' || (10000 + n) from generate_series(1, 5000) n",
	);
}

/** Draws what each story is into a temporary table, and its bylines and tags into two more. */
async function planStories(client: pg.Client, stories: Stories): Promise<void> {
	const bodies = inventedBodies(DISTINCT_BODIES);
	await client.query("create temp table invented (n int primary key, body jsonb, excerpt text, words int)");
	await client.query(
		`insert into invented select n, body, excerpt, words
		from unnest($1::jsonb[], $2::text[], $3::int[]) with ordinality as t (body, excerpt, words, n)`,
		[
			bodies.map(({ body }) => JSON.stringify(body)),
			bodies.map(({ excerpt }) => excerpt),
			bodies.map(({ words }) => words),
		],
	);
	await client.query(
		`create temp table drawn as
		with states as (
			select 'published' as state, random() as age from generate_series(1, $1::int)
			union all select 'draft', random() ^ 3 from generate_series(1, $2::int)
			union all select 'scheduled', random() * 0.001 from generate_series(1, $3::int)
			union all select 'withdrawn', random() from generate_series(1, $4::int)
		), dated as (
			select state, date_trunc('milliseconds', now() - interval '1 minute' - age * $5::float8 * interval '1 day') as at from states
		)
		select gen_random_uuid() as id, gen_random_uuid() as revision_id, 10000 + row_number() over (order by at) as number,
			state, at, case state when 'scheduled' then date_trunc('milliseconds', now() + interval '1 day' + random() * interval '30 days')
				when 'draft' then null else at end as publish_at,
			1 + floor(random() * ${bodies.length})::int as body_n,
			($6::text[])[1 + floor(random() * ${KICKERS.length})::int] as kicker,
			($7::text[])[1 + floor(random() * ${CLAIMS.length})::int] as claim,
			($8::text[])[1 + floor(random() * ${SUBS.length})::int] as sub,
			(array[1,1,1,1,1,1,1,1,2,2,2,2,3,3,3,4,4,5,5,6])[1 + floor(random() * 20)::int] as section_n,
			case when random() < 0.12 then 1 + floor(random() * ${COLUMNS})::int end as column_n,
			case when random() < 0.01 then 1 + floor(random() * ${BOOKS})::int end as book_n,
			case when random() < 0.7 then 1 + floor(random() * (select count(*) from picture))::int end as picture_n,
			1 + floor(random() * 1.4)::int as signers, 1 + floor(random() * 5)::int as tags, random() < 0.15 as is_updated
		from dated`,
		[
			stories.published,
			stories.drafts,
			stories.scheduled,
			stories.withdrawn,
			stories.published / STORIES_A_DAY,
			KICKERS,
			CLAIMS,
			SUBS,
		],
	);
	await client.query(`create temp table story as
		select d.*, s.id as section_id, c.id as column_id, b.id as book_id, m.id as lead_id,
			case when column_n is null then 'news' else 'column' end as kind,
			d.kicker || '｜' || d.claim || ' ' || d.sub as headline
		from drawn d join sections s on s.position = d.section_n left join columns c on c.position = d.column_n
		left join books b on b.title = '好書' || d.book_n left join picture m on m.n = d.picture_n`);
	await client.query(`create temp table signed as
		select distinct on (d.id, person_n, role) d.id, number, publish_at, state, e.id as person_id, role, at as position from (
			select s.id, s.number, s.publish_at, s.state, floor(exp(random() * ln(${PEOPLE})))::int as person_n,
				case n when 1 then 'writer' else (array['writer','photo'])[1 + floor(random() * 2)::int] end as role, n as at
			from story s cross join lateral generate_series(1, s.signers) n
		) d join people e on e.position = person_n order by d.id, person_n, role, at`);
	await client.query(`create temp table named as
		select distinct on (d.id, tag_n) d.id, number, publish_at, state, t.id as tag_id, t.name, at as position from (
			select s.id, s.number, s.publish_at, s.state, floor(exp(random() * ln(${TAGS})))::int as tag_n, n as at
			from story s cross join lateral generate_series(1, s.tags) n
		) d join (select row_number() over (order by md5(name)) as n, id, name from tags) t on t.n = tag_n
		order by d.id, tag_n, at`);
	await client.query(`create temp table mentioned as
		select distinct on (d.id, company_n) d.id, number, publish_at, state, c.id as company_id, at as position from (
			select s.id, s.number, s.publish_at, s.state, floor(exp(random() * ln(${COMPANIES})))::int as company_n, n as at
			from story s cross join lateral generate_series(1, s.tags - 2) n
		) d join companies c on c.code = lpad(company_n::text, 5, '0') order by d.id, company_n, at`);
	await client.query("analyze");
}

/** The words of every story, put together from those of its parts; the big indexes are built once, at the end. */
async function fillSearch(client: pg.Client, { published }: Stories): Promise<void> {
	// A small newsroom is filled for a test, which has no minute for the words of whole bodies.
	const indexed = published <= 10_000 ? 200 : Number.POSITIVE_INFINITY;
	const words = (texts: readonly string[], weight: Weight) => [
		texts,
		texts.map((text) => searchVector([{ text, weight }])),
	];
	for (const [name, texts, weight] of [
		["head_words", [...KICKERS, ...CLAIMS, ...SUBS], "A"],
		["excerpt_words", inventedBodies(DISTINCT_BODIES).map(({ excerpt }) => excerpt), "B"],
		["body_words", inventedBodies(DISTINCT_BODIES).map(({ body }) => textOf(body).slice(0, indexed)), "C"],
	] as const) {
		await client.query(`create temp table ${name} (n bigint, text text, vector tsvector)`);
		await client.query(
			`insert into ${name} select n, text, vector::tsvector
			from unnest($1::text[], $2::text[]) with ordinality as t (text, vector, n)`,
			words(texts, weight),
		);
		await client.query(`create index on ${name} (n); create index on ${name} (md5(text)); analyze ${name}`);
	}
	const big = ["publication_search_head", "publication_search_whole", "article_search_words"];
	const { rows } = await client.query(
		"select indexname, indexdef from pg_indexes where indexname = any ($1)",
		[big],
	);
	for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
	for (const statement of SEARCH_COPIES) await client.query(statement);
	await client.query("set maintenance_work_mem = '512MB'");
	for (const { indexdef } of rows) await client.query(indexdef);
}

const HEAD = "k.vector || c.vector || u.vector";
const PARTS_OF_A_STORY = `story s join invented i on i.n = s.body_n join excerpt_words e on e.n = s.body_n join body_words b on b.n = s.body_n
	join head_words k on md5(k.text) = md5(s.kicker) join head_words c on md5(c.text) = md5(s.claim) join head_words u on md5(u.text) = md5(s.sub)`;

const SEARCH_COPIES = [
	`insert into publication_search (article_id, number, publish_at, kind, section_id, column_id, person_ids, rules, head, whole, plain)
	select s.id, s.number, s.publish_at, s.kind, s.section_id, s.column_id,
		coalesce((select array_agg(distinct g.person_id) from publication_bylines g where g.article_id = s.id), '{}'), ${SEARCH_RULES},
		${HEAD}, ${HEAD} || e.vector || b.vector, concat_ws(E'\n', s.kicker, s.claim, s.sub, e.text, b.text)
	from ${PARTS_OF_A_STORY} where s.state in ('published', 'scheduled') order by s.at`,
	`insert into article_search (article_id, rules, words)
	select s.id, ${SEARCH_RULES}, strip(${HEAD} || b.vector) from ${PARTS_OF_A_STORY} order by s.at`,
];

const CONTENT = `'kind', s.kind, 'excerpt', '', 'body', i.body, 'sectionId', s.section_id, 'columnId', s.column_id, 'bookId', s.book_id,
	'provenance', null, 'lead', case when s.lead_id is null then null else
		jsonb_build_object('mediaId', s.lead_id, 'alt', '機房內景', 'caption', '', 'credit', '') end`;

const COPIES = [
	`insert into articles (id, number, state, headline, kicker, claim, subs, kind, body, lead_media_id, lead_alt, section_id, column_id,
		book_id, publish_at, first_published_at, withdrawn_at, withdrawn_reason, created_by, created_at, saved_by, saved_at)
	select s.id, s.number, s.state, s.headline, s.kicker, s.claim, array[s.sub], s.kind, i.body, s.lead_id, '機房內景', s.section_id,
		s.column_id, s.book_id, s.publish_at, case when s.state in ('published', 'withdrawn') then s.at end,
		case when s.state = 'withdrawn' then s.at + interval '2 days' end,
		case when s.state = 'withdrawn' then '消息有誤，編輯部撤回。' end,
		u.id, s.at - interval '2 hours', u.id, s.at - interval '30 seconds'
	from story s join invented i on i.n = s.body_n cross join users u`,
	"insert into article_bylines select id, person_id, role, position from signed",
	"insert into article_tags select id, tag_id, position from named",
	`insert into article_revisions (id, article_id, revision, content, saved_by, saved_by_name, started_at, saved_at)
	select s.revision_id, s.id, 1, jsonb_build_object('headline', s.headline, ${CONTENT},
			'bylines', coalesce(b.bylines, '[]'), 'tags', coalesce(t.tags, '[]')),
		u.id, u.name, s.at - interval '30 seconds', s.at - interval '30 seconds'
	from story s join invented i on i.n = s.body_n cross join users u
	left join (select id, jsonb_agg(jsonb_build_object('personId', person_id, 'role', role) order by position) as bylines
		from signed group by id) b on b.id = s.id
	left join (select id, jsonb_agg(name order by position) as tags from named group by id) t on t.id = s.id`,
	`insert into publications (article_id, number, revision_id, publish_at, updated_at, tail, kicker, claim, subs, kind, excerpt, body,
		words, lead_media_id, lead_alt, lead_caption, lead_credit, section_id, column_id, book_id)
	select s.id, s.number, s.revision_id, s.publish_at,
		case when s.is_updated and s.state = 'published' then s.at + interval '50 seconds' end,
		s.kicker || '-' || s.claim, s.kicker, s.claim, array[s.sub], s.kind, i.excerpt, i.body, i.words, s.lead_id, '機房內景', '', '',
		s.section_id, s.column_id, s.book_id
	from story s join invented i on i.n = s.body_n where s.state in ('published', 'scheduled') order by s.at`,
	`insert into publication_bylines select id, person_id, role, position, publish_at, number from signed
	where state in ('published', 'scheduled')`,
	`insert into publication_tags select id, tag_id, position, publish_at, number from named
	where state in ('published', 'scheduled')`,
	`insert into publication_companies select id, company_id, position, publish_at, number from mentioned
	where state in ('published', 'scheduled')`,
	`insert into corrections (id, article_id, kind, what_was, what_is, note, published_at)
	select gen_random_uuid(), id, 'correction', '1.5億美元', '1.2億美元', '', at + interval '40 seconds' from story
	where state in ('published', 'withdrawn') and number % 6 = 0 order by at`,
	`insert into events (at, actor_kind, actor_name, verb, subject_id)
		select a.created_at + step.n * interval '5 minutes', 'staff', '編輯' || a.number % 40, step.verb, a.id
		from articles a cross join (values (0, 'article.drafted'), (1, 'article.published'), (2, 'article.updated')) as step (n, verb)`,
	`insert into comments (id, article_id, name, text, state, signals, created_at, published_at)
	select gen_random_uuid(), id, '讀者' || n, '一句說話：' || n, 'approved', '{}', at, at from story, generate_series(1, 6) n
	where state = 'published' and number % 10 = 0 order by at`,
	`insert into comment_counts (article_id, approved) select article_id, count(*) from comments group by 1
	on conflict (article_id) do nothing`,
	`insert into most_read (rank, number, reads, counted_at)
	select row_number() over (order by publish_at desc), number, 100, now() from (
		select number, publish_at from story where state = 'published' order by publish_at desc limit 20) newest`,
	`insert into publication_media (article_id, media_id, publish_at) select id, lead_id, publish_at from story
	where lead_id is not null and state in ('published', 'scheduled')`,
];
