import { setTimeout as sleep } from "node:timers/promises";
import { table } from "./table";

const SECONDS = 20;
const SENDS_A_SECOND = 200;
/** Of the sends of each second so many are of senders who send once, each from a network of its own. */
const FAIR_A_SECOND = 10;
/** All others come from so few networks. */
const FLOODING_NETWORKS = 5;
const PAUSE_MS = 100;

type Sent = { isFair: boolean; status: number; ms: number };

/**
 * Sends 200 releases a second for a while to a site behind one trusted proxy, nearly all from a few networks, and measures what readers, the
 * editor of `cookie` and those who send once have of it. Throws when a sender who sends once was refused, or a flood was not.
 */
export async function measureBurst(origin: string, cookie: string): Promise<void> {
	const asked: Record<string, () => Promise<number>> = {
		"a reader's front page": () => timeOf(`${origin}/`, ""),
		"a reader's search": () => timeOf(`${origin}/search?q=${encodeURIComponent(`晶片${Math.random()}`)}`, ""),
		"an editor's inbox": () => timeOf(`${origin}/desk/inbox`, cookie),
	};
	const quiet = await measured(asked, SECONDS / 4);
	const [sent, busy] = await Promise.all([burst(origin), measured(asked, SECONDS)]);
	const rows = Object.keys(asked).map((name) => [
		name,
		...[quiet, busy].flatMap((times) => [share(times[name] ?? [], 0.5), share(times[name] ?? [], 0.95)]),
	]);
	console.log(
		table(["", "quiet, median ms", "p95", `at ${SENDS_A_SECOND} sends a second, median`, "p95"], rows),
	);
	const of = (isFair: boolean) => sent.filter((one) => one.isFair === isFair);
	const taken = (all: Sent[]) => all.filter(({ status }) => status === 303);
	console.log(
		[
			`${sent.length} sends in ${SECONDS} s`,
			`${taken(of(true)).length} of ${of(true).length} single senders taken (p95 ${share(
				of(true).map(({ ms }) => ms),
				0.95,
			)} ms)`,
			`${taken(of(false)).length} of ${of(false).length} from ${FLOODING_NETWORKS} networks taken`,
			`${sent.filter(({ status }) => status >= 500).length} answered with 5xx`,
			`${sent.filter(({ status }) => status === 0).length} broken off`,
		].join("; "),
	);
	if (taken(of(true)).length < of(true).length) throw new Error("a sender who sent once was refused");
	if (taken(of(false)).length > FLOODING_NETWORKS * 40) throw new Error("a flood was not held back");
}

async function burst(origin: string): Promise<Sent[]> {
	const all: Promise<Sent>[] = [];
	const begun = performance.now();
	for (let number = 0; number < SECONDS * SENDS_A_SECOND; number += 1) {
		const isFair = number % (SENDS_A_SECOND / FAIR_A_SECOND) === 0;
		all.push(send(origin, { number, isFair }));
		const due = begun + (number + 1) * (1000 / SENDS_A_SECOND);
		if (due - performance.now() > 5) await sleep(due - performance.now());
	}
	return Promise.all(all);
}

async function send(origin: string, { number, isFair }: { number: number; isFair: boolean }): Promise<Sent> {
	const flood = number % FLOODING_NETWORKS;
	const form = new FormData();
	const fields = {
		...{ organisation: "試用機構", senderName: "試用者", phone: "0000 0000" },
		email: isFair ? `single${number}@agency.example` : `flood${number}@agency.example`,
		title: `第${number}份`,
		body: `第${number}份。${"推出免費校園版，".repeat(30)}`,
		...{ authorised: "on", mayEdit: "on", privacy: "on" },
	};
	for (const [name, text] of Object.entries(fields)) form.set(name, text);
	const started = performance.now();
	const answered = fetch(`${origin}/contribute/press/send`, {
		method: "POST",
		redirect: "manual",
		headers: {
			origin,
			"x-forwarded-for": isFair
				? `10.${100 + (number >> 8)}.${number & 255}.7`
				: `10.9.${flood}.${number & 255}`,
		},
		body: form,
	});
	try {
		const answer = await answered;
		await answer.arrayBuffer();
		return { isFair, status: answer.status, ms: performance.now() - started };
	} catch (error) {
		// The connection was broken off, which is no answer: it counts as not taken.
		if (!(error instanceof TypeError)) throw error;
		return { isFair, status: 0, ms: performance.now() - started };
	}
}

async function measured(
	asked: Record<string, () => Promise<number>>,
	seconds: number,
): Promise<Record<string, number[]>> {
	const until = performance.now() + seconds * 1000;
	const times: Record<string, number[]> = {};
	while (performance.now() < until) {
		for (const [name, ask] of Object.entries(asked)) times[name] = [...(times[name] ?? []), await ask()];
		await sleep(PAUSE_MS);
	}
	return times;
}

async function timeOf(url: string, cookie: string): Promise<number> {
	const started = performance.now();
	const answer = await fetch(url, {
		headers: { ...(cookie && { cookie }), "x-forwarded-for": "10.8.1.1" },
		redirect: "manual",
	});
	await answer.arrayBuffer();
	if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
	return performance.now() - started;
}

function share(times: number[], part: number): string {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * part)]?.toFixed(0) ?? "";
}
