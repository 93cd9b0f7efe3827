import { z } from "zod";
import { storyNumber } from "@/lib/articles/address";
import { type AboutFiles, readAboutFiles } from "@/lib/files/about-files";
import { email } from "@/lib/staff/fields";
import { type SubmissionKind, submissionKinds } from "@/lib/submissions/kinds";
import { line, optionalLine, optionalProse, prose } from "@/lib/text/fields";
import { countGraphemes } from "@/lib/text/graphemes";
import { fromHongKong } from "@/lib/time/hong-kong";
import { embargoOf } from "./embargo-of";
import { type Field, fieldsOf } from "./fields";
import { PROOF_MAX } from "./proof-of-work";

/** What the server knows of the request, and the fields that no person fills in. */
const arrival = z.object({
	/** A field that people do not see. */
	website: z.string().max(500).catch("filled").default(""),
	stamp: z.string().max(200).catch("").default(""),
	address: z.string().default(""),
	/** The public number of the story whose page led here. */
	from: z.string().catch("").default(""),
	/** The key to the files of the form. */
	basket: z.string().max(300).catch("").default(""),
	/** The browser's work on a challenge of ours: see lib/submissions/proof-of-work. */
	proof: z.string().max(PROOF_MAX).catch("").default(""),
	/** How many files came with the form and were not taken: it is not sent without its sender knowing. */
	filesRefused: z.number().int().default(0),
});

export const FARTHEST_DAYS = 366;

export type Sent = {
	kind: SubmissionKind;
	fields: Record<string, string | null>;
	embargoUntil: Date | null;
	startsAt: Date | null;
	aboutNumber: number | null;
	aboutFiles: AboutFiles;
} & z.output<typeof arrival>;

/** A form as it was sent: each field checked as lib/submissions/fields says, the times read as Hong Kong's. */
export const sentForm = z
	.looseObject({ kind: z.enum(submissionKinds, "invalid") })
	.transform((raw, context): Sent => {
		const { kind } = raw;
		const fields: Record<string, string | null> = {};
		for (const field of fieldsOf(kind)) {
			const parsed = checkerOf(field).safeParse(raw[field.name] ?? "");
			if (parsed.success) fields[field.name] = parsed.data;
			else
				for (const issue of parsed.error.issues)
					context.issues.push({ ...issue, path: [field.name] } as never);
		}
		const complain = (field: string, message: string) =>
			context.addIssue({ code: "custom", message, path: [field] });
		const embargoUntil = embargoOf(fields.embargoOn, fields.embargoAt);
		if (fields.embargoOn === null && fields.embargoAt) complain("embargoOn", "embargo-without-day");
		const startsAt = instantOf(fields.startsOn, fields.startsAt);
		for (const [field, instant] of [
			["embargoOn", embargoUntil],
			["startsOn", startsAt],
		] as const) {
			if (!instant) continue;
			if (instant.getTime() < Date.now()) complain(field, "already-past");
			else if (instant.getTime() > Date.now() + FARTHEST_DAYS * 86_400_000) complain(field, "too-far");
		}
		if (fields.kitUrl && kind === "press" && !fields.credit) complain("credit", "blank");
		const aboutNumber =
			kind === "correction" ? numberIn(fields.about) : numberIn(typeof raw.from === "string" ? raw.from : "");
		if (kind === "correction" && fields.about && aboutNumber === null) complain("about", "no-such-story");
		const arrived = arrival.parse(raw);
		if (arrived.filesRefused > 0) complain("files", "files-refused");
		const { about: aboutFiles, issues } = readAboutFiles(raw);
		for (const { path, message, params } of issues)
			context.issues.push({ code: "custom", message, params, path: [path], input: raw });
		return { kind, fields, embargoUntil, startsAt, aboutNumber, aboutFiles, ...arrived };
	});

/** The number of the story that an address of ours, or a bare number, names. */
function numberIn(text: string | null | undefined): number | null {
	const named = /(?:^|\/articles\/)(\d{1,9})(?:\/|\?|#|$)/.exec((text ?? "").trim());
	return named?.[1] ? storyNumber(named[1]) : null;
}

/** The instant of a day and a time of Hong Kong as a form has them; null when one is missing. */
export function instantOf(day: string | null | undefined, time: string | null | undefined): Date | null {
	return day && time ? fromHongKong(day, time) : null;
}

/** What a field of a form takes. */
export function checkerOf({
	type,
	isRequired,
	min = 0,
	max = 500,
	choices = [],
}: Field): z.ZodType<string | null> {
	switch (type) {
		case "email":
			return email;
		case "tick":
			return z.string().refine((text) => text === "on" || !isRequired, "needs-tick");
		case "choice":
			return z
				.string()
				.refine((text) => choices.includes(text) || (text === "" && !isRequired), "needs-choice")
				.transform((text) => text || null);
		case "date":
		case "time":
			return z
				.string()
				.refine((text) => text === "" || isOfTheCalendar(type, text), "not-a-time")
				.refine((text) => text !== "" || !isRequired, "blank")
				.transform((text) => text || null);
		case "url":
			return optionalLine({ max })
				.refine((text) => text === null || isWebAddress(text), "not-a-link")
				.refine((text) => text !== null || !isRequired, "blank");
		case "prose":
			return (isRequired ? prose({ max }) : optionalProse({ max })).refine(
				(text) => text === null || countGraphemes(text) >= min,
				{ message: "too-short", params: { min } },
			);
		case "line":
		case "tel":
			return isRequired ? line({ max }) : optionalLine({ max });
	}
}

/** Whether it is a day or a time that there is: what is none would be taken for none at all, and bind nothing. */
function isOfTheCalendar(type: "date" | "time", text: string): boolean {
	return (type === "date" ? fromHongKong(text, "00:00") : fromHongKong("2026-01-01", text)) !== null;
}

function isWebAddress(text: string): boolean {
	return URL.canParse(text) && ["https:", "http:"].includes(new URL(text).protocol);
}
