import { explained, faultsOf, type PlanSummary, statementsOf, summed } from "../support/query-plans";
import { fillNewsroom, newsroomOf } from "./fill";
import { type PlanCase, planCases } from "./plan-cases";
import { withScratchDatabase, withServer } from "./scratch-database";
import { table } from "./table";

const SMALL = 2_000;
const LARGE = 100_000;
const TIMES = 9;

type Measurement = PlanCase & { measured: PlanSummary & { statements: number } };

/** Explains every case in a newsroom of 2,000 stories and in one of 100,000, and prints both with their ratio. */
export async function benchPlans({ small = SMALL, large = LARGE } = {}): Promise<void> {
	await withServer(async (serverUrl) => {
		const few = await filled(serverUrl, small);
		const many = await filled(serverUrl, large);
		console.log(comparison([small, few], [large, many]));
	});
}

/** A table of what each case took in two newsrooms of different size. */
export function comparison(
	[small, few]: [number, Measurement[]],
	[large, many]: [number, Measurement[]],
): string {
	const rows = many.map(({ name, measured }) => {
		const before = few.find((one) => one.name === name)?.measured;
		if (!before) throw new Error(`${name} was not measured at ${small}`);
		const faults = faultsOf(measured);
		return [
			name,
			String(measured.statements),
			...[before, measured].flatMap(({ given, rowsRead, pages, ms }) => [
				given.toLocaleString("en"),
				rowsRead.toLocaleString("en"),
				pages.toLocaleString("en"),
				ms.toFixed(2),
			]),
			(measured.ms / before.ms).toFixed(1),
			faults.join("; "),
			measured.scans.join(" "),
		];
	});
	const sizes = [small, large].flatMap((size) => [
		`${size.toLocaleString("en")}: given`,
		"read",
		"pages",
		"ms",
	]);
	return table(["query", "statements", ...sizes, "ratio", "faults", "reached by"], rows);
}

async function filled(serverUrl: string, published: number): Promise<Measurement[]> {
	return withScratchDatabase(serverUrl, async (url) => {
		const started = Date.now();
		await fillNewsroom(url, newsroomOf(published));
		console.error(`${published} stories in ${((Date.now() - started) / 1000).toFixed(0)} s`);
		return measure(url);
	});
}

/** Explains every case on the filled database at `url`, which the house must be connected to. */
export async function measure(url: string): Promise<Measurement[]> {
	const measured: Measurement[] = [];
	for (const one of await planCases(url)) {
		const statements = await statementsOf(one.run);
		const summary = summed(await explained(url, statements, TIMES));
		measured.push({ ...one, measured: { ...summary, statements: statements.length } });
	}
	return measured;
}
