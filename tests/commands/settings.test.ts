import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FrontChange, hearChanges } from "@/lib/front/change";
import { editSettings } from "@/lib/settings/edit-settings";
import { readSettings } from "@/lib/settings/public-queries";
import { formOf, settingsToken } from "@/lib/settings/settings-form";
import { useFreshDatabase } from "../support/database";
import { aStaffMember, refusal, value } from "../support/given";
import { ODD_TEXTS } from "../support/odd-texts";
import { unfinished } from "../support/unfinished";

const { query } = useFreshDatabase();
let heard: FrontChange[] = [];

beforeEach(async () => {
	await query("delete from settings");
	heard = [];
	hearChanges((change) => heard.push(change));
});
afterEach(() => hearChanges(() => undefined));

/** The form as the screen has it now, with what somebody typed into it. */
async function typed(changes: Record<string, string> = {}) {
	const settings = await readSettings();
	return { ...formOf(settings), token: settingsToken(settings), ...changes };
}

async function events() {
	return query("select verb, details from events where verb = 'settings.changed' order by at");
}

describe("the settings of the publication", () => {
	test("what the entry to the press room says of deadlines is nothing until it is set, and then what was typed", async () => {
		const chief = await aStaffMember("chief");
		expect((await readSettings()).pressRoom).toEqual({ deadlines: "", otherWays: "" });
		const deadlines = "早報電郵：前一晚22:00\n專欄版：逢星期三12:00";
		const saved = value(await editSettings(chief, await typed({ deadlines })));
		expect(saved.fields).toEqual(["deadlines"]);
		expect((await readSettings()).pressRoom).toEqual({ deadlines, otherWays: "" });
	});

	test("a chief changes some fields: one event names them, and readers' pages are made anew", async () => {
		const chief = await aStaffMember("chief");
		const before = (await events()).length;
		const form = await typed({
			tagline: "香港科技",
			closeAfterDays: " 14 ",
			protectedNames: "何詠琳\n\n𨋢記\n何詠琳",
		});
		const saved = value(await editSettings(chief, form));
		expect(saved.fields.sort()).toEqual(["closeAfterDays", "protectedNames", "tagline"]);
		const settings = await readSettings();
		expect(settings.publication).toMatchObject({ tagline: "香港科技", protectedNames: ["何詠琳", "𨋢記"] });
		expect(settings.comments).toEqual({ isOpen: true, closeAfterDays: 14 });
		expect(saved.token).toBe(settingsToken(settings));
		const told = (await events()).slice(before);
		expect(told).toHaveLength(1);
		expect(heard).toMatchObject([{ tags: ["settings"], isGone: false }]);
	});

	test("of two who save the same form, the second is told and overwrites nothing, even while the first is not done", async () => {
		const [chief, admin] = [await aStaffMember("chief"), await aStaffMember("admin")];
		const [first, second] = [await typed({ name: "甲報" }), await typed({ publisher: "乙公司" })];
		value(await editSettings(chief, first));
		expect(refusal(await editSettings(admin, second))).toEqual(["conflict"]);
		const third = await typed({ publisher: "乙公司" });
		const footer = JSON.stringify({ about: "丙", legal: "" });
		const other = await unfinished(sql`update settings set value = ${footer}::jsonb where key = 'footer'`);
		const waiting = editSettings(admin, third);
		await other.finish();
		expect(refusal(await waiting)).toEqual(["conflict"]);
		expect(await readSettings()).toMatchObject({
			publication: { name: "甲報", publisher: first.publisher },
			footer: { about: "丙" },
		});
	});

	test("saving what is there already is no event and drops no page", async () => {
		const chief = await aStaffMember("chief");
		const before = (await events()).length;
		const form = await typed();
		expect(value(await editSettings(chief, form))).toEqual({ token: form.token, fields: [] });
		expect(await events()).toHaveLength(before);
		expect(heard).toEqual([]);
	});

	test.each([
		["name", " ", "blank"],
		["name", "字".repeat(41), "too-long"],
		["contactEmail", "newsroom", "not-an-email"],
		["closeAfterDays", "0", "not-days"],
		["closeAfterDays", "3651", "not-days"],
		["closeAfterDays", "兩星期", "not-days"],
		["closeAfterDays", "", "not-days"],
		["comments", "perhaps", "invalid"],
		["protectedNames", `何詠琳\n${"字".repeat(41)}`, "too-long"],
		["protectedNames", Array.from({ length: 501 }, (_, at) => `名字${at}`).join("\n"), "too-many"],
	])("%s of %j is refused beside its field: %s", async (field, text, code) => {
		const outcome = await editSettings(await aStaffMember("chief"), await typed({ [field]: text }));
		expect(outcome).toMatchObject({ ok: false, problems: [{ field, code }] });
		expect(await query("select * from settings")).toEqual([]);
	});

	test("an editor may not, and learns nothing by trying", async () => {
		const outcome = await editSettings(await aStaffMember("editor"), await typed({ name: "甲報" }));
		expect(refusal(outcome)).toEqual(["forbidden"]);
	});

	test("odd text is refused beside its field or kept whole, and the form can be saved again", async () => {
		const chief = await aStaffMember("chief");
		for (const { text } of ODD_TEXTS) {
			const odd = { name: text, tagline: text, protectedNames: text, about: text };
			const outcome = await editSettings(chief, await typed(odd));
			if (outcome.ok) {
				// What was kept is what the form then shows: saving that changes nothing.
				expect(value(await editSettings(chief, await typed())).fields).toEqual([]);
				continue;
			}
			for (const { field } of outcome.problems) expect(Object.keys(odd)).toContain(field);
		}
	});
});
