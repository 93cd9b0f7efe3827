import type pg from "pg";
import { hashOfToken } from "@/lib/access/one-time-token";
import { textOf } from "@/lib/body/body";
import { wordVector } from "@/lib/search/vector";
import { bandsOf } from "@/lib/submissions/likeness";
import { inventedBodies } from "./invented-texts";

const DISTINCT_BODIES = 200;
/** Events a day, as of a busy newsroom. */
const EVENTS_A_DAY = 6;
/** The secret under which the one account's calendar asks. */
export const FEED_TOKEN = "plan-cases";

/**
 * Fills the press room beside an archive of `published` stories, in the shape that the commands would have left: a submission to every two
 * stories, of which a few wait and most are done with, every tenth sent by somebody else too; and a diary that reaches from long ago into next month.
 */
export async function fillPressRoom(client: pg.Client, published: number): Promise<void> {
	const submissions = Math.ceil(published / 2);
	const texts = inventedBodies(DISTINCT_BODIES).map(({ body }) => textOf(body).slice(0, 1_500));
	await client.query("create temp table told (n int primary key, body text, words tsvector, bands int[])");
	await client.query(
		`insert into told select (t ->> 'n')::int, t ->> 'body', (t ->> 'words')::tsvector,
			(select array_agg(b::int order by at) from jsonb_array_elements_text(t -> 'bands') with ordinality bands (b, at))
		from jsonb_array_elements($1::jsonb) t`,
		[JSON.stringify(texts.map((body, n) => ({ n, body, words: wordVector([body]), bands: bandsOf(body) })))],
	);
	await client.query(
		`create temp table received as
		select n, gen_random_uuid() as id, now() - n * interval '40 minutes' as at,
			n - case when n % 10 = 1 then 1 else 0 end as source,
			case when n <= 200 then (array['new', 'answered', 'asked', 'diary'])[1 + n % 4]
				when n % 40 = 3 then 'held' when n % 40 = 4 then 'muted' when n % 2 = 0 then 'declined'
				when n % 5 = 1 then 'withdrawn' else 'used' end as state
		from generate_series(1, $1::int) n`,
		[submissions],
	);
	await client.query(
		`insert into submissions (id, code, kind, state, title, body, details, sender_name, organisation, email, signals,
			consent_version, words, created_at, confirmed_at, changed_at, decline_reason, article_id, assignee_id, starts_at)
		select r.id, 'EJT-FILL-' || r.n,
			case when state = 'diary' then 'invitation' else (array['press', 'press', 'pitch', 'invitation', 'correction'])[1 + r.n % 5] end,
			state, '來件' || r.n, t.body, '{}', '彭小姐', '機構' || r.n % 900, 'sender' || r.n % 900 || '@agency.example', '{}',
			1, t.words, at, at, at,
			case when state = 'declined' then 'covered' end,
			case when state = 'used' then (select id from articles limit 1) end,
			case when r.n % 20 = 0 then (select id from users limit 1) end,
			case when state = 'diary' or r.n % 5 = 3 then at + interval '9 days' end
		from received r join told t on t.n = r.source % $1::int`,
		[DISTINCT_BODIES],
	);
	// What has the same source has the same bands, and nothing else has.
	await client.query(
		`insert into submission_bands
		select r.id, b.at - 1, (hashint4(b.hash # r.source))
		from received r join told t on t.n = r.source % $1::int, unnest(t.bands) with ordinality b (hash, at)`,
		[DISTINCT_BODIES],
	);
	await client.query(
		`insert into diary_events (id, title, organiser, place, starts_at, ends_at, reporter_id, created_at, changed_at)
		select gen_random_uuid(), '活動' || n, '機構' || n % 900, '科學園', starts_at, starts_at + interval '1 hour',
			case when n % 4 = 0 then (select id from users limit 1) end, starts_at - interval '9 days', starts_at
		from generate_series(1, $1::int) n, lateral (select now() + interval '30 days' - n * (interval '1 day' / $2::int) as starts_at) t`,
		[published, EVENTS_A_DAY],
	);
	await client.query(`insert into diary_changes (id, event_id, kind, before, after, sent_by, sent_at, decision, decided_at)
		select gen_random_uuid(), id, 'cancel', '{}', '{}', '趙先生', starts_at,
			case when n > 5 then 'confirmed' end, case when n > 5 then starts_at end
		from (select row_number() over (order by starts_at desc) as n, id, starts_at from diary_events) event
		where n <= 5 or n % 3 = 0`);
	await client.query(`insert into diary_replies (id, event_id, answer, sent_by, sent_at)
		select gen_random_uuid(), id, 'coming', '編輯', starts_at from diary_events where reporter_id is not null`);
	await client.query(
		"insert into diary_feeds (user_id, token_hash, made_at) select id, $1, now() from users limit 1",
		[hashOfToken(FEED_TOKEN)],
	);
}
