import { statusPath } from "@/lib/submissions/seals";
import { test } from "../support/journey";

test("shots", async ({ page, desk, newsroom }) => {
	test.setTimeout(120_000);
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
	await desk.signIn("editor");
	const [row] = await newsroom.query("select id from submissions where kind = 'press' and state in ('new','answered') order by id limit 1");
	const [two] = await newsroom.query("select id from submissions where kind = 'press' and id <> $1 order by id limit 1", [row?.id]);
	await newsroom.query("update submissions set state = 'merged', merged_into_id = $1, article_id = null, decline_reason = null where id = $2", [row?.id, two?.id]);
	const pages: [string, string][] = [
		["inbox", "/desk/inbox"],
		["one", `/desk/inbox/${row?.id}`],
		["muted", "/desk/inbox/muted"],
		["diary", "/desk/diary"],
		["press", "/contribute/press"],
		["entry", "/contribute"],
		["sent", "/contribute/sent"],
		["profile", "/contribute/profile"],
		["status", statusPath(String(row?.id))],
	];
	for (const [width, theme] of [[390, "light"], [1440, "dark"], [1440, "light"]] as const) {
		await page.emulateMedia({ colorScheme: theme });
		await page.setViewportSize({ width, height: 900 });
		for (const [name, path] of pages) {
			await page.goto(path);
			await page.screenshot({ path: `/tmp/press-shots/${name}-${width}-${theme}.png`, fullPage: width === 390 && name !== "press" });
		}
	}
});
