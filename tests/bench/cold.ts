import { Agent, get } from "node:http";
import pg from "pg";
import type { Paths } from "./pages";
import { postgresSeconds, processorSecondsOf } from "./process-of";

const TIMES = 25;
/** The whole archive of a newsroom of ten years; of a larger one as many. */
const MIX_PAGES = 20_000;
const MIX_AT_ONCE = 16;

/**
 * How long pages take that the front does not have, one at a time: for lists other places in them each time, for the front page
 * the parameter under which old addresses come. Milliseconds.
 */
export async function measureCold(origin: string, databaseUrl: string, paths: Paths) {
	// Of the newer half, so that a page of a small archive does not end early and cost less for that.
	const cursors = await rowsOf(
		databaseUrl,
		`select (extract(epoch from publish_at) * 1000)::bigint || '-' || number as cursor from (
			select publish_at, number from publications where publish_at < now() order by publish_at desc limit (select count(*) / 2 from publications)
		) newer order by random() limit ${TIMES * 2}`,
	);
	const stories = await rowsOf(
		databaseUrl,
		`select number, tail from publications where publish_at < now() order by random() limit ${TIMES}`,
	);
	// The busiest, which have a whole feed at every size.
	const tags = await rowsOf(
		databaseUrl,
		`select t.slug from tags t join publication_tags l on l.tag_id = t.id group by t.slug order by count(*) desc limit ${TIMES}`,
	);
	const cursor = (at: number) => `before=${cursors[at % cursors.length]?.cursor}`;
	const kinds: Record<string, (at: number) => string> = {
		article: (at) => `/articles/${stories[at]?.number}/${encodeURIComponent(String(stories[at]?.tail))}`,
		home: (at) => `/?p=${900_000_000 + at}`,
		latest: (at) => `${paths.latest}?${cursor(at)}`,
		section: (at) => `${paths.section}?${cursor(at + TIMES)}`,
		feed: (at) => `/feeds/tags/${encodeURIComponent(String(tags[at]?.slug))}.rss`,
		"search, one common word": (at) =>
			`/search?q=${encodeURIComponent(WORDS[at % WORDS.length] ?? "")}${COMMON_VIEWS[Math.floor(at / WORDS.length)]}`,
		"search, a word in a section": (at) =>
			`/search?q=${encodeURIComponent(WORDS[at % WORDS.length] ?? "")}&section=section-${1 + (at % 3)}`,
		"search, two words": (at) =>
			`/search?q=${encodeURIComponent(`${WORDS[at % WORDS.length]} ${WORDS[(at * 7 + 3) % WORDS.length]}`)}`,
		"search, no hit": (at) => `/search?q=${encodeURIComponent(`㗎喎${at}𨋢`)}`,
	};
	const measured = [];
	for (const [name, path] of Object.entries(kinds)) {
		const times: number[] = [];
		for (let at = 0; at < TIMES; at += 1) times.push(await timeOf(`${origin}${path(at)}`));
		times.sort((a, b) => a - b);
		measured.push({
			name,
			p50: times[Math.floor(TIMES / 2)] ?? 0,
			p95: times[Math.floor(TIMES * 0.95)] ?? 0,
		});
	}
	return measured;
}

/**
 * How many different stories a second the front can make, 16 asked for at once: each of 20,000 drawn from the whole archive once. Since
 * a shared machine may give its cores for half of the time, it also tells what two whole ones would make: by the processor time of
 * the server, its PostgreSQL and the reader for each page.
 */
export async function measureMix(origin: string, databaseUrl: string, { pid }: { pid: number }) {
	const stories = await rowsOf(
		databaseUrl,
		`select number, tail from publications where publish_at < now() order by random() limit ${MIX_PAGES}`,
	);
	const waiting = stories.map(
		({ number, tail }) => `${origin}/articles/${number}/${encodeURIComponent(String(tail))}`,
	);
	const pages = waiting.length;
	let errors = 0;
	const agent = new Agent({ keepAlive: true, maxSockets: MIX_AT_ONCE });
	const spent = () => processorSecondsOf(pid) + processorSecondsOf(process.pid) + postgresSeconds();
	const [started, spentBefore] = [performance.now(), spent()];
	await Promise.all(
		Array.from({ length: MIX_AT_ONCE }, async () => {
			for (let url = waiting.pop(); url; url = waiting.pop())
				if ((await statusOf(url, agent)) !== 200) errors += 1;
		}),
	);
	const seconds = (performance.now() - started) / 1000;
	const processorSeconds = spent() - spentBefore;
	return {
		pages,
		errors,
		perSecond: pages / seconds,
		onTwoCores: (2 * pages) / processorSeconds,
		coresGiven: processorSeconds / seconds,
	};
}

/** The same word is another page when it is asked for in another way. */
const COMMON_VIEWS = ["", "&sort=latest", "&exact=1"];
const WORDS = ["晶片", "數據中心", "人工智能", "融資", "銀行", "監管", "用電", "模型", "初創", "雲端"];

/** Reads a page as browsers ask for it, with a reader that costs little beside the server. */
function statusOf(url: string, agent: Agent): Promise<number | undefined> {
	return new Promise((settle, fail) => {
		get(url, { agent, headers: { "accept-encoding": "br" } }, (answer) => {
			answer.resume().on("end", () => settle(answer.statusCode));
		}).on("error", fail);
	});
}

async function timeOf(url: string): Promise<number> {
	const started = performance.now();
	const answer = await fetch(url);
	await answer.arrayBuffer();
	if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
	return performance.now() - started;
}

async function rowsOf(databaseUrl: string, text: string): Promise<Record<string, unknown>[]> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	const { rows } = await client.query(text);
	await client.end();
	return rows;
}
