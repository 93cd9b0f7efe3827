import pg from "pg";
import { database } from "@/db/client";

/** One node of PostgreSQL's plan, of which we read these fields. */
type PlanNode = {
	"Node Type": string;
	"Relation Name"?: string;
	"Index Name"?: string;
	"Sort Method"?: string;
	"Actual Rows": number;
	"Actual Loops": number;
	"Rows Removed by Filter"?: number;
	"Rows Removed by Index Recheck"?: number;
	"Shared Hit Blocks": number;
	"Shared Read Blocks": number;
	Plans?: PlanNode[];
};

/** What a plan did: how each table was reached, the largest sort, rows looked at, 8 KB pages touched, milliseconds. */
export type PlanSummary = {
	scans: string[];
	/** Rows it gave. */
	given: number;
	/** Rows handed to the largest sort; 0 without one. */
	sorted: number;
	rowsRead: number;
	pages: number;
	ms: number;
};

export type Statement = { text: string; values: unknown[] };

/** The statements that `run` sends outside of transactions, with their values; what it gives is thrown away. */
export async function statementsOf(run: () => Promise<unknown>): Promise<Statement[]> {
	const statements: Statement[] = [];
	const pool = database().$client;
	const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
	const heard = (...args: unknown[]): unknown => {
		const [config, values] = args as [string | { text: string }, unknown[] | undefined];
		statements.push({ text: typeof config === "string" ? config : config.text, values: values ?? [] });
		return query(...args);
	};
	pool.query = heard as typeof pool.query;
	try {
		await run();
	} finally {
		// The pool's own method is its prototype's.
		Reflect.deleteProperty(pool, "query");
	}
	if (statements.length === 0) throw new Error("sent no statement that could be explained");
	return statements;
}

/** Explains statements on a connection of its own, each executed `times` times; the quickest is told, for the rest is noise. */
export async function explained(
	url: string,
	statements: readonly Statement[],
	times = 1,
): Promise<PlanSummary[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const summaries: PlanSummary[] = [];
		for (const statement of statements) {
			const runs: PlanSummary[] = [];
			for (let run = 0; run < times; run += 1) runs.push(await explain(client, statement));
			const [quickest] = runs.sort((a, b) => a.ms - b.ms);
			if (quickest) summaries.push(quickest);
		}
		return summaries;
	} finally {
		await client.end();
	}
}

/** Several statements as one: what they give is what the last one gives. */
export function summed(summaries: readonly PlanSummary[]): PlanSummary {
	const total = (pick: (summary: PlanSummary) => number) =>
		summaries.reduce((sum, one) => sum + pick(one), 0);
	return {
		scans: [...new Set(summaries.flatMap(({ scans }) => scans))],
		given: summaries.at(-1)?.given ?? 0,
		sorted: Math.max(0, ...summaries.map(({ sorted }) => sorted)),
		rowsRead: total(({ rowsRead }) => rowsRead),
		pages: total(({ pages }) => pages),
		ms: total(({ ms }) => ms),
	};
}

/** More rows than one page of any list has are not sorted for a reader. */
const PAGE_ROWS = 60;
/** Tables that grow with the archive: nothing a reader asks for may look through one of them. */
const GROWING =
	/^Seq Scan (publications|publication_\w+|articles|article_\w+|media|redirects|events|comments|corrections|submissions|submission_bands|diary_events|diary_changes)$/;

/** What a query must not do, whatever the size of the archive. What is given whole may be sorted whole. */
export function faultsOf({ scans, sorted, given }: PlanSummary): string[] {
	return [
		...scans.filter((scan) => GROWING.test(scan)),
		...(sorted > Math.max(PAGE_ROWS, given) ? [`sorts ${sorted} rows`] : []),
	];
}

async function explain(client: pg.Client, { text, values }: Statement): Promise<PlanSummary> {
	const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: PlanNode; "Execution Time": number }] }>(
		`explain (analyze, timing off, buffers, format json) ${text}`,
		values,
	);
	const [root] = rows[0]?.["QUERY PLAN"] ?? [];
	if (!root) throw new Error(`PostgreSQL explained nothing of ${text}`);
	const nodes = nodesOf(root.Plan);
	return {
		scans: [...new Set(nodes.flatMap(scanOf))],
		given: root.Plan["Actual Rows"],
		sorted: Math.max(0, ...nodes.map(sortedBy)),
		rowsRead: Math.round(nodes.reduce((sum, node) => sum + readBy(node), 0)),
		pages: root.Plan["Shared Hit Blocks"] + root.Plan["Shared Read Blocks"],
		ms: root["Execution Time"],
	};
}

function nodesOf(node: PlanNode): PlanNode[] {
	// A branch that was never taken costs nothing and is no part of what happened.
	return node["Actual Loops"] === 0 ? [] : [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function scanOf(node: PlanNode): string[] {
	if (node["Node Type"] === "Seq Scan") return [`Seq Scan ${node["Relation Name"]}`];
	const index = node["Index Name"];
	return index === undefined ? [] : [index];
}

function sortedBy({ "Node Type": type, Plans: inner = [] }: PlanNode): number {
	return /Sort$/.test(type) ? inner.reduce((sum, node) => sum + node["Actual Rows"], 0) : 0;
}

function readBy(node: PlanNode): number {
	if (!/Scan/.test(node["Node Type"]) || node["Node Type"] === "Bitmap Index Scan") return 0;
	if (!node["Relation Name"]) return 0;
	const removed = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
	return (node["Actual Rows"] + removed) * node["Actual Loops"];
}
