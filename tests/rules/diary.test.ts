import { describe, expect, test } from "vitest";
import { type Clashing, clashesOf } from "@/lib/diary/clashes";
import { diaryDays, diaryHref, parseDiary, stepDiary } from "@/lib/diary/diary-place";
import { eventCalendar } from "@/lib/diary/event-calendar";
import { CALENDAR_MAX_BYTES, readCalendarFile } from "@/lib/diary/read-calendar-file";
import { askedForAt } from "@/lib/diary/rules";
import { problemSentence, wordsIn } from "@/lib/words/words";

const at = (text: string) => new Date(`${text}:00+08:00`);

function anEvent(id: string, from: string, changes: Partial<Clashing> = {}): Clashing {
	const nobody = { reporterId: null, photographerId: null };
	return { id, state: "on", startsAt: at(from), endsAt: null, ...nobody, ...changes };
}

describe("clashes", () => {
	const one = anEvent("a", "2026-12-01T14:00", { reporterId: "chan" });

	test("the same hour clashes in time; touching ends do not", () => {
		expect(clashesOf(one, [anEvent("b", "2026-12-01T14:59")])).toMatchObject([{ kind: "time" }]);
		expect(clashesOf(one, [anEvent("b", "2026-12-01T15:00")])).toEqual([]);
		expect(clashesOf(one, [anEvent("b", "2026-12-01T13:00")])).toEqual([]);
	});

	test("one person needs half an hour on the way, whether to report or to photograph", () => {
		const soon = anEvent("b", "2026-12-01T15:29", { photographerId: "chan" });
		expect(clashesOf(one, [soon])).toMatchObject([{ kind: "person" }]);
		expect(clashesOf(one, [{ ...soon, startsAt: at("2026-12-01T15:30") }])).toEqual([]);
	});

	test("what is put off or cancelled clashes with nothing, nor anything with itself", () => {
		const other = anEvent("b", "2026-12-01T14:00", { reporterId: "chan" });
		expect(clashesOf(one, [one])).toEqual([]);
		for (const state of ["postponed", "cancelled"] as const) {
			expect(clashesOf(one, [{ ...other, state }])).toEqual([]);
			expect(clashesOf({ ...one, state }, [other])).toEqual([]);
		}
	});

	test("what concerns a person stands first", () => {
		const others = [
			anEvent("b", "2026-12-01T14:00"),
			anEvent("c", "2026-12-01T14:30", { reporterId: "chan" }),
		];
		expect(clashesOf(one, others).map(({ kind }) => kind)).toEqual(["person", "time"]);
	});
});

test("a story is asked for at nine of the morning after the event ended, Hong Kong time", () => {
	const times = { startsAt: at("2026-12-01T22:30"), endsAt: null };
	expect(askedForAt(times)).toEqual(at("2026-12-02T09:00"));
	expect(askedForAt({ ...times, endsAt: at("2026-12-02T00:30") })).toEqual(at("2026-12-03T09:00"));
});

describe("the part of the diary that an address asks for", () => {
	const now = at("2026-11-26T12:00");

	test("is four weeks from today where it says nothing that is understood", () => {
		const place = parseDiary({ view: "wall", on: "2026-02-30", who: "them" }, now);
		expect(place).toEqual({ view: "list", on: "2026-11-26", who: "all" });
		expect(diaryDays(place)).toHaveLength(28);
		expect(stepDiary(place, 1).on).toBe("2026-12-24");
		expect(diaryHref(place)).toBe("/desk/diary?view=list&on=2026-11-26&who=all");
	});

	test("is whole weeks of a month, and seven days of a week", () => {
		expect(diaryDays(parseDiary({ view: "month", on: "2026-12-05" }, now))[0]).toBe("2026-11-29");
		expect(diaryDays(parseDiary({ view: "week", on: "2026-12-05" }, now))).toHaveLength(7);
	});
});

const FILE = [
	"BEGIN:VCALENDAR",
	"VERSION:2.0",
	"PRODID:-//someone//calendar//ZH",
	"BEGIN:VEVENT",
	"UID:a1@organiser.example",
	"SUMMARY:光子晶片\\, 啟用禮",
	"DTSTART:20261201T063000Z",
	"DTEND:20261201T080000Z",
	"LOCATION:科學園",
	'ORGANIZER;CN="曜石: 光子":mailto:press@photon.example',
	"DESCRIPTION:公布良率。\\n可",
	" 即場提問。",
	"END:VEVENT",
	"END:VCALENDAR",
];

function changed(from: string, ...to: string[]): string {
	const line = FILE.indexOf(from);
	if (line < 0) throw new Error(`no line ${from}`);
	return [...FILE.slice(0, line), ...to, ...FILE.slice(line + 1)].join("\r\n");
}

function eventIn(text: string) {
	const read = readCalendarFile(text);
	if ("problem" in read) throw new Error(JSON.stringify(read.problem));
	return read.events[0];
}

function problemIn(text: string) {
	const read = readCalendarFile(text);
	if (!("problem" in read)) throw new Error("was read");
	const { code, values } = read.problem;
	// Every problem has a sentence in both languages.
	for (const locale of ["zh-Hant-HK", "en"] as const)
		expect(problemSentence(wordsIn(locale), read.problem)).not.toContain(code);
	return [code, values?.line];
}

describe("a calendar file", () => {
	test("is read with its escapes, its folded lines and its quoted names", () => {
		expect(eventIn(FILE.join("\r\n"))).toEqual({
			uid: "a1@organiser.example",
			title: "光子晶片, 啟用禮",
			place: "科學園",
			organiser: "曜石: 光子",
			facts: "公布良率。\n可即場提問。",
			startsAt: at("2026-12-01T14:30"),
			endsAt: at("2026-12-01T16:00"),
			isCancelled: false,
		});
		expect(eventIn(`\uFEFF${FILE.join("\n")}\n`)?.uid).toBe("a1@organiser.example");
	});

	test("times are Hong Kong's without a zone, and else those of the named or the described zone", () => {
		const from = (line: string) => eventIn(changed("DTSTART:20261201T063000Z", line))?.startsAt;
		expect(from("DTSTART:20261201T143000")).toEqual(at("2026-12-01T14:30"));
		expect(from("DTSTART;TZID=Asia/Tokyo:20261201T153000")).toEqual(at("2026-12-01T14:30"));
		const described = [
			"BEGIN:VTIMEZONE",
			"TZID:China Standard Time",
			"BEGIN:STANDARD",
			"DTSTART:16010101T000000",
			"TZOFFSETFROM:+0800",
			"TZOFFSETTO:+0800",
			"END:STANDARD",
			"END:VTIMEZONE",
		];
		const text = changed("DTSTART:20261201T063000Z", "DTSTART;TZID=China Standard Time:20261201T143000");
		expect(
			eventIn(text.replace("BEGIN:VEVENT", [...described, "BEGIN:VEVENT"].join("\r\n")))?.startsAt,
		).toEqual(at("2026-12-01T14:30"));
		expect(problemIn(text)).toEqual(["calendar-time", 7]);
	});

	test("what the desk itself wrote is read back", () => {
		const event = {
			...{
				id: "6f3f0f4e-0a53-4d3c-8b0e-3b1c1d9a7a11",
				submissionId: null,
				uid: null,
				state: "cancelled" as const,
			},
			...{ title: "啟用禮；第二場", organiser: "曜石光子", place: "END:VEVENT\n科學園" },
			...{ startsAt: at("2026-12-01T14:30"), endsAt: null, changedAt: at("2026-11-26T09:00") },
		};
		const text = eventCalendar([event], { siteUrl: "https://tech.example", linkTo: null });
		expect(text.split("\r\n").filter((line) => line === "END:VEVENT")).toHaveLength(1);
		expect(eventIn(text)).toMatchObject({
			uid: `${event.id}@tech.example`,
			title: event.title,
			startsAt: event.startsAt,
			isCancelled: true,
		});
	});

	test("what is wrong is told with its line", () => {
		expect(problemIn("你好\r\n")).toEqual(["calendar-broken", 1]);
		expect(problemIn("SUMMARY:x")).toEqual(["calendar-not-one", 1]);
		expect(problemIn("")).toEqual(["calendar-not-one", 1]);
		expect(problemIn(FILE.slice(0, -1).join("\r\n"))).toEqual(["calendar-cut", 13]);
		expect(problemIn(changed("END:VEVENT", "END:VTODO"))).toEqual(["calendar-broken", 13]);
		expect(problemIn(changed("LOCATION:科學園", "LOCATION"))).toEqual(["calendar-broken", 9]);
		expect(problemIn(changed("LOCATION:科學園", `LOCATION:${"長".repeat(201)}`))).toEqual([
			"calendar-too-long",
			9,
		]);
		expect(problemIn(changed("LOCATION:科學園", "LOCATION:\uFFFD"))).toEqual(["calendar-not-utf", 9]);
		expect(problemIn(changed("DTSTART:20261201T063000Z"))).toEqual(["calendar-no-time", 4]);
		expect(problemIn(changed("DTSTART:20261201T063000Z", "DTSTART;VALUE=DATE:20261201"))).toEqual([
			"calendar-time",
			7,
		]);
		expect(problemIn(changed("DTSTART:20261201T063000Z", "DTSTART:20261341T063000Z"))).toEqual([
			"calendar-time",
			7,
		]);
		expect(problemIn(changed("DTSTART:20261201T063000Z", "DTSTART:tomorrow"))[1]).toBe(7);
		expect(problemIn(changed("DTEND:20261201T080000Z", "DTEND:20261201T050000Z"))).toEqual([
			"calendar-time",
			8,
		]);
		expect(problemIn(changed("SUMMARY:光子晶片\\, 啟用禮"))).toEqual(["calendar-no-title", 4]);
		expect(problemIn(changed("UID:a1@organiser.example"))).toEqual(["calendar-no-uid", 4]);
		// Its escapes would become lines of the calendar that a reporter takes in.
		const smuggling = changed("UID:a1@organiser.example", "UID:a1\\nATTENDEE:mailto:a@b.example");
		expect(problemIn(smuggling)).toEqual(["calendar-no-uid", 5]);
		expect(problemIn(changed("LOCATION:科學園", "RRULE:FREQ=DAILY"))).toEqual(["calendar-recurs", 9]);
		expect(problemIn([FILE[0], FILE.at(-1)].join("\r\n"))[0]).toBe("calendar-empty");
	});

	test("no file is too much: neither long, nor deep, nor of many events", () => {
		expect(problemIn(`${FILE.join("\r\n")}${"X:x\r\n".repeat(CALENDAR_MAX_BYTES / 4)}`)[0]).toBe("too-large");
		expect(problemIn("BEGIN:VCALENDAR\r\n".repeat(10_000))).toEqual(["calendar-broken", 5]);
		const event = FILE.slice(3, -1);
		const many = [...FILE.slice(0, 3), ...Array.from({ length: 51 }, () => event).flat(), "END:VCALENDAR"];
		expect(problemIn(many.join("\r\n"))[0]).toBe("calendar-too-many");
	});
});
