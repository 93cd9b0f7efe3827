import { expect, test } from "vitest";
import { inHongKongDollars, proposedRate } from "@/lib/money/conversion";
import { listRates, listRatesFor } from "@/lib/money/desk-queries";
import { keepRate } from "@/lib/money/keep-rate";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { aStaffMember, refusal, value } from "../support/given";

const { query } = useFreshDatabase();
const euro = { currency: "歐元", rate: "8.91", on: "2026-03-10", source: "香港金融管理局" };

test("a rate is proposed from its day on, the newest of that day or before, with its source", async () => {
	const editor = await aStaffMember("editor");
	value(await keepRate(editor, euro));
	value(await keepRate(editor, { ...euro, rate: "8.95", on: "2026-03-12" }));
	const writer = await aStaffMember("writer");
	const on = async (day: string) => {
		const found = proposedRate("歐元", { rates: await listRatesFor(writer, day), day });
		return found && [found.rate, found.on, found.source];
	};
	expect(await on("2026-03-09")).toBeNull();
	expect(await on("2026-03-11")).toEqual(["8.91", "2026-03-10", "香港金融管理局"]);
	expect(await on("2026-03-12")).toEqual(["8.95", "2026-03-12", "香港金融管理局"]);
	expect(inHongKongDollars("100萬歐元", "8.95")).toBe("約895萬港元");
});

test("a rate that is put right stays in the history, and no row of the table is altered or lost", async () => {
	const editor = await aStaffMember("editor");
	const yen = { ...euro, currency: "日圓", on: "2026-03-13" };
	value(await keepRate(editor, { ...yen, rate: "0.52" }));
	value(await keepRate(editor, { ...yen, rate: "0.052" }));
	const { rates } = await listRates(editor, { currency: "日圓" });
	expect(rates.map(({ rate, isReplaced }) => [rate, isReplaced])).toEqual([
		["0.052", false],
		["0.52", true],
	]);
	const proposed = proposedRate("日元", {
		rates: await listRatesFor(editor, "2026-03-13"),
		day: "2026-03-13",
	});
	expect(proposed?.rate).toBe("0.052");
	const [event] = await query("select details from events where verb = 'rate.kept' order by id desc limit 1");
	expect(event?.details).toMatchObject({ currency: "日圓", rate: "0.052", was: "0.52" });
});

test("a day to come, no number, no source, no currency of the house and what is kept already are refused with their field", async () => {
	const editor = await aStaffMember("chief");
	const pound = { ...euro, currency: "英鎊" };
	const tomorrow = addDays(dayOf(new Date()), 1);
	const refused: [object, string, string][] = [
		[{ ...pound, on: tomorrow }, "day-to-come", "on"],
		[{ ...pound, on: "2026-02-30" }, "not-a-day", "on"],
		[{ ...pound, rate: "0" }, "not-a-rate", "rate"],
		[{ ...pound, rate: "九點一" }, "not-a-rate", "rate"],
		[{ ...pound, source: " " }, "blank", "source"],
		[{ ...pound, currency: "港元" }, "invalid", "currency"],
	];
	for (const [given, code, field] of refused)
		expect(await keepRate(editor, given)).toMatchObject({ ok: false, problems: [{ code, field }] });
	value(await keepRate(editor, pound));
	expect(refusal(await keepRate(editor, pound))).toEqual(["rate-known"]);
});

test("a writer keeps no rates and reads no history, and US dollars without a rate are reckoned by the link", async () => {
	const writer = await aStaffMember("writer");
	expect(refusal(await keepRate(writer, euro))).toEqual(["forbidden"]);
	expect((await listRates(writer, {})).rates).toEqual([]);
	expect(proposedRate("美元", { rates: [], day: "2026-03-12" })).toEqual({
		rate: "7.8",
		on: "2026-03-12",
		source: "聯繫匯率",
	});
	expect(proposedRate("加元", { rates: [], day: "2026-03-12" })).toBeNull();
});
