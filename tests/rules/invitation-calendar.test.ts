import { describe, expect, test } from "vitest";
import { invitationCalendar } from "@/lib/submissions/invitation-calendar";
import { holidayAt } from "@/lib/time/holidays";

const invitation = {
	id: "6f3f0f4e-0a53-4d3c-8b0e-3b1c1d9a7a11",
	code: "EJT-AAAA-BBBB",
	title: "光子晶片；第二條生產線，啟用禮",
	body: "公布良率，可即場提問。\n設拍照環節。",
	details: { startsOn: "2026-12-01", endsAt: "16:00", venue: "科學園，十二座\nEND:VEVENT" },
	organisation: "曜石光子",
	senderName: "趙先生",
	phone: "0000 0000",
	startsAt: new Date("2026-12-01T14:30:00+08:00"),
	changedAt: new Date("2026-11-26T09:00:00+08:00"),
};

/** The lines as they are meant: folded ones joined again (RFC 5545 §3.1). */
function unfolded(text: string): string[] {
	return text.replace(/\r\n[ \t]/g, "").split("\r\n");
}

describe("an invitation in a calendar", () => {
	const text = invitationCalendar(invitation, "https://tech.example") ?? "";

	test("begins and ends at the instants of Hong Kong, under a UID that stays", () => {
		expect(unfolded(text)).toEqual(
			expect.arrayContaining([
				"DTSTART:20261201T063000Z",
				"DTEND:20261201T080000Z",
				"UID:6f3f0f4e-0a53-4d3c-8b0e-3b1c1d9a7a11@tech.example",
			]),
		);
		const later =
			invitationCalendar({ ...invitation, changedAt: new Date("2026-11-27") }, "https://tech.example") ?? "";
		const sequence = (of: string) => Number(/SEQUENCE:(\d+)/.exec(of)?.[1]);
		expect(sequence(later)).toBeGreaterThan(sequence(text));
	});

	test("lines are of 75 octets at most, and nothing that was sent begins a line of its own", () => {
		for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(unfolded(text).filter((line) => line === "END:VEVENT")).toHaveLength(1);
		expect(unfolded(text)).toContain("SUMMARY:光子晶片；第二條生產線，啟用禮");
	});

	test("an event without an end, or with one before its beginning, lasts an hour; what has no time is no event", () => {
		const details = { ...invitation.details, endsAt: "09:00" };
		expect(invitationCalendar({ ...invitation, details }, "https://tech.example")).toContain(
			"DTEND:20261201T073000Z",
		);
		expect(invitationCalendar({ ...invitation, startsAt: null }, "https://tech.example")).toBeNull();
	});
});

describe("general holidays", () => {
	test("are those of the Gazette, on the day in Hong Kong", () => {
		expect(holidayAt(new Date("2026-02-17T00:30:00+08:00"))).toBe("農曆年初一");
		expect(holidayAt(new Date("2026-10-19T12:00:00+08:00"))).toBe("重陽節翌日");
		expect(holidayAt(new Date("2026-12-24T23:59:00+08:00"))).toBeNull();
	});
});
