import { afterEach, describe, expect, test } from "vitest";
import { buildDemoNewsroom, demoSignIn } from "@/lib/demo/build-demo-newsroom";
import { demoTags } from "@/lib/demo/demo-directory";
import { demoStories } from "@/lib/demo/demo-stories";
import { setDatabaseUrl } from "@/lib/env";
import { STAGES } from "@/lib/workflow/stages";
import { useFreshDatabase } from "../support/database";
import { aDraft } from "../support/given";

describe("the demo newsroom", () => {
	const database = useFreshDatabase();

	afterEach(() => {
		delete process.env.SITE_URL;
		delete process.env.DEMO_PASSWORD;
		setDatabaseUrl(database.url());
	});

	test("is not built where others can reach it with the password everybody knows", async () => {
		process.env.SITE_URL = "https://news.example";
		setDatabaseUrl(database.url());
		await expect(buildDemoNewsroom()).rejects.toThrow("DEMO_PASSWORD");
		expect(await database.query("select from people")).toEqual([]);
	});

	test("is published by commands: everything but drafts is public, dated back, and in the audit log", {
		timeout: 240_000,
	}, async () => {
		const now = new Date();
		const { articles, pictures } = await buildDemoNewsroom({ now });
		expect(articles).toBe(demoStories.length);

		const [counted] = await database.query(`
			select count(*) filter (where publish_at <= now())::int as live,
				count(*) filter (where publish_at > now())::int as due,
				count(*) filter (where publish_at < now() - interval '20 days')::int as old
			from publications`);
		const unpublished = demoStories.filter((story) => story.state).length;
		expect(counted).toMatchObject({ live: demoStories.length - unpublished, due: 1 });
		expect(counted?.old).toBeGreaterThan(3);
		expect(await database.query("select count(*)::int as n from articles where state = 'draft'")).toEqual([
			{ n: demoStories.filter((story) => story.state === "draft").length },
		]);
		expect(await database.query("select count(*)::int as n from media")).toEqual([{ n: pictures }]);
		expect(await database.query("select count(*)::int as n from corrections")).toEqual([{ n: 3 }]);
		expect(
			await database.query("select count(*)::int as n from tags where merged_into_id is not null"),
		).toEqual([{ n: demoTags.flatMap(({ aliases }) => aliases).length }]);
		// What the desk does with a story is done by those whose work it is, everything else by the demo itself.
		expect(
			await database.query("select distinct verb from events where actor_kind <> 'system' order by verb"),
		).toEqual(
			["approved", "assigned", "returned", "spiked", "submitted"]
				.map((done) => ({ verb: `article.${done}` }))
				.concat({ verb: "embargo.set" })
				.concat(["appointed", "confirmed", "made"].map((done) => ({ verb: `tip-key.${done}` }))),
		);
		const stages = await database.query("select distinct stage from articles order by stage");
		expect(stages.map(({ stage }) => stage)).toEqual([...STAGES].sort());
		expect(await demoSignIn()).toMatchObject({ email: "editor@ejtech.example" });
	});

	test("never touches a newsroom that has stories", async () => {
		await aDraft();
		const before = await database.query("select count(*)::int as n from articles");
		await expect(buildDemoNewsroom()).rejects.toThrow("stories already");
		expect(await database.query("select count(*)::int as n from articles")).toEqual(before);
	});
});
