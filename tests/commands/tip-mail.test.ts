import { expect, test } from "vitest";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { toldOnOpening } from "@/lib/tips/hour-of-mail";
import { remindCustodians } from "@/lib/tips/remind-custodians";
import { useFreshDatabase } from "../support/database";
import { value } from "../support/given";
import { aCustodianInOffice, theClock } from "../support/tip-keys";

const { query } = useFreshDatabase();

test("on the day on which the door opens no mail tells when the first tip came", async () => {
	for (let many = 0; many < 2; many += 1) await aCustodianInOffice();
	const now = new Date();
	const today = dayOf(now);
	await query(
		"insert into tips (id, receipt, reply_to, state, is_unread, active_on, received_on) values (gen_random_uuid(), 'x', 'x', 'received', true, $1, $1)",
		[today],
	);
	const told = async (at: Date) => value(await remindCustodians(theClock, {}, { now: at })).told;
	expect(await told(now)).toBe(0);
	expect(await told(new Date(`${addDays(today, 1)}T09:00:00+08:00`))).toBe(2);
});

test("a door that opens before the hour of mail has its mail on that day", () => {
	expect(toldOnOpening(new Date("2026-11-27T08:59:00+08:00"))).toBeNull();
	expect(toldOnOpening(new Date("2026-11-27T09:00:00+08:00"))).toBe("2026-11-27");
});
