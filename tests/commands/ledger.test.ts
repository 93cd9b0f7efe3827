import { describe, expect, test } from "vitest";
import { readStory } from "@/lib/articles/public-queries";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { correctArticle } from "@/lib/corrections/correct-article";
import { correctionWords } from "@/lib/corrections/correction";
import { listLedger, readCorrectionToReword } from "@/lib/corrections/desk-queries";
import { parseLedgerFilter } from "@/lib/corrections/ledger";
import { listCorrections, listCorrectionsOf } from "@/lib/corrections/public-queries";
import { rewordCorrection } from "@/lib/corrections/reword-correction";
import { readFeed } from "@/lib/feeds/public-queries";
import { defaultPublication } from "@/lib/settings/settings";
import { storyFacts } from "@/lib/structured-data/facts";
import { useFreshDatabase } from "../support/database";
import { aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";

const database = useFreshDatabase();
const fault = { kind: "correction", whatWas: "1.5億美元", whatIs: "1.2億元" };

async function aCorrection() {
	const live = await aPublishedArticle();
	const { id } = value(await correctArticle(theSystem, { articleId: live.id, ...fault }));
	return { ...live, correctionId: id };
}

describe("the ledger", () => {
	test("has what readers were told of every story, withdrawals too, newest first and page by page; one kind by itself", async () => {
		const editor = await aStaffMember("editor");
		const one = await aCorrection();
		const away = await aPublishedArticle();
		value(await withdrawArticle(theSystem, { articleId: away.id, reason: "來源有誤" }));
		await aCorrection();
		const whole = await listLedger(editor, parseLedgerFilter({}), 100);
		expect(whole.lines.map(({ kind }) => kind)).toEqual(["correction", "withdrawal", "correction"]);
		expect(whole.lines[1]).toMatchObject({ whatIs: "來源有誤", story: { number: away.number } });
		expect(whole.lines[2]).toMatchObject({ ...fault, story: { number: one.number } });
		const paged: unknown[] = [];
		for (let before = parseLedgerFilter({}).before, isFirst = true; isFirst || before; isFirst = false) {
			const page = await listLedger(editor, { kind: null, before }, 1);
			paged.push(...page.lines);
			before = page.next;
		}
		expect(paged).toEqual(whole.lines);
		const taken = await listLedger(editor, { kind: "withdrawal", before: null });
		expect(taken.lines.map(({ kind }) => kind)).toEqual(["withdrawal"]);
		for (const role of ["writer", "columnist"] as const)
			expect((await listLedger(await aStaffMember(role), parseLedgerFilter({}))).lines).toEqual([]);
	});
});

describe("a correction that is reworded", () => {
	test("reads otherwise on its story, in the record, in its feed and for machines, says when, and keeps its day", async () => {
		const { id: articleId, number, correctionId } = await aCorrection();
		const reword = { correctionId, seen: 0, ...fault, whatIs: "1.2億美元" };
		value(await rewordCorrection(await aStaffMember("editor"), reword));
		const story = await readStory(number);
		const told = await listCorrectionsOf({ articleId, number, isCorrected: true });
		expect(told).toMatchObject([{ whatIs: "1.2億美元" }]);
		expect(told[0]?.rewordedAt).toBeInstanceOf(Date);
		const [recorded] = (await listCorrections({ limit: 1 })).corrections;
		expect(recorded && correctionWords(recorded)).toContain("1.2億美元");
		expect(recorded?.publishedAt).toEqual(told[0]?.publishedAt);
		const feed = await readFeed({ kind: "corrections" });
		expect(feed?.items[0]).toMatchObject({ updatedAt: told[0]?.rewordedAt });
		expect(feed?.items[0]?.html).toContain("1.2億美元");
		const facts = JSON.stringify(story && storyFacts(story, defaultPublication, told));
		expect(facts).toContain("1.2億美元");
		expect(facts).not.toContain("1.2億元");
		const [change] = await database.query("select tags from front_changes order by id desc limit 1");
		expect(change?.tags).toEqual(expect.arrayContaining([`article:${number}`, "corrections"]));
	});

	test("keeps the words before with who replaced them, and its event what was before and after", async () => {
		const editor = await aStaffMember("editor");
		const { correctionId } = await aCorrection();
		const reword = { correctionId, seen: 0, ...fault, whatIs: "1.2億美元" };
		value(await rewordCorrection(editor, reword));
		expect(refusal(await rewordCorrection(editor, { ...reword, whatIs: "舊表格" }))).toEqual(["conflict"]);
		const line = await readCorrectionToReword(editor, correctionId);
		expect(line?.wordings).toMatchObject([{ whatIs: "1.2億元", replacedByName: editor.name }]);
		const seen = line?.rewordedAt?.getTime() ?? 0;
		value(await rewordCorrection(editor, { ...reword, seen, note: "美元計" }));
		expect((await readCorrectionToReword(editor, correctionId))?.wordings).toHaveLength(2);
		await expect(database.query("update correction_wordings set what_is = '改史'")).rejects.toThrow(
			"never altered",
		);
		const [event] = await database.query(
			"select details from events where verb = 'article.reworded' order by id limit 1",
		);
		expect(event?.details).toMatchObject({ changes: { whatIs: { before: "1.2億元", after: "1.2億美元" } } });
	});

	test("is an editor's, must still say what was wrong, and is no change when nothing is changed", async () => {
		const { correctionId } = await aCorrection();
		const reword = { correctionId, seen: 0, ...fault };
		expect(refusal(await rewordCorrection(await aStaffMember("columnist"), reword))).toEqual(["not-found"]);
		expect(refusal(await rewordCorrection(await aStaffMember("writer"), reword))).toEqual(["forbidden"]);
		expect(refusal(await rewordCorrection(theSystem, { ...reword, whatWas: " " }))).toEqual(["blank"]);
		value(await rewordCorrection(theSystem, reword));
		expect((await readCorrectionToReword(theSystem, correctionId))?.rewordedAt).toBeNull();
	});
});
