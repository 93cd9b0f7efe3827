import { createHash } from "node:crypto";
import { z } from "zod";
import { optionalProse } from "@/lib/text/fields";
import {
	commentSettingsShape,
	footerShape,
	PROTECTED_NAMES_MAX,
	pressRoomShape,
	publicationShape,
	type Settings,
	tipSettingsShape,
} from "./settings";

const { name, publisher, tagline, staffByline, contactEmail, protectedNames } = publicationShape.shape;
const { about, legal } = footerShape.shape;
const { closeAfterDays } = commentSettingsShape.shape;
const { keptDays, perHour, secureDrop, signal } = tipSettingsShape.shape;

const { deadlines, otherWays } = pressRoomShape.shape;

/** Room for as many names as there may be; each is then looked at for itself. */
const NAMES_MAX = 25_000;

function wholeNumber(problem: string) {
	return z
		.string("invalid")
		.regex(/^\s*\d{1,6}\s*$/, problem)
		.transform(Number);
}

/** The settings as one form has them: every field by its own name, names one a line. */
export const settingsForm = z.object({
	/** `settingsToken` of what the form was filled with. */
	token: z.string("invalid"),
	name,
	publisher,
	tagline,
	staffByline,
	contactEmail,
	protectedNames: optionalProse({ max: NAMES_MAX }).transform((text, context) => {
		const names = (text ?? "").split("\n").filter((line) => line.trim() !== "");
		const parsed = protectedNames.safeParse([...new Set(names)]);
		if (parsed.success) return parsed.data;
		const [issue] = parsed.error.issues;
		const params = issue?.code === "custom" ? issue.params : { max: PROTECTED_NAMES_MAX };
		context.addIssue({ code: "custom", message: issue?.message ?? "invalid", ...(params && { params }) });
		return z.NEVER;
	}),
	about,
	legal,
	comments: z.enum(["open", "closed"], "invalid"),
	closeAfterDays: wholeNumber("not-days").pipe(closeAfterDays),
	tipKeptDays: wholeNumber("not-kept-days").pipe(keptDays),
	tipsPerHour: wholeNumber("not-per-hour").pipe(perHour),
	secureDrop: z.string("invalid").trim().pipe(secureDrop),
	signal,
	deadlines,
	otherWays,
	secondPerson: z.enum(["needed", "not-needed"], "invalid"),
	afterApproval: z.enum(["voids", "stands"], "invalid"),
});

export type SettingsField = Exclude<keyof z.output<typeof settingsForm>, "token">;

/** What the form shows of the settings. */
export function formOf({
	publication,
	footer,
	comments,
	workflow,
	tips,
	pressRoom,
}: Settings): Record<SettingsField, string> {
	return {
		name: publication.name,
		publisher: publication.publisher,
		tagline: publication.tagline,
		staffByline: publication.staffByline,
		contactEmail: publication.contactEmail,
		protectedNames: publication.protectedNames.join("\n"),
		about: footer.about,
		legal: footer.legal,
		comments: comments.isOpen ? "open" : "closed",
		closeAfterDays: String(comments.closeAfterDays),
		tipKeptDays: String(tips.keptDays),
		tipsPerHour: String(tips.perHour),
		secureDrop: tips.secureDrop,
		signal: tips.signal,
		deadlines: pressRoom.deadlines,
		otherWays: pressRoom.otherWays,
		secondPerson: workflow.needsSecondPerson ? "needed" : "not-needed",
		afterApproval: workflow.editsVoidApproval ? "voids" : "stands",
	};
}

export function settingsOfForm(form: Omit<z.output<typeof settingsForm>, "token">): Settings {
	const { about, legal, comments, closeAfterDays, secondPerson, afterApproval, ...rest } = form;
	const { tipKeptDays, tipsPerHour, secureDrop, signal, deadlines, otherWays, ...publication } = rest;
	return {
		publication,
		footer: { about, legal },
		comments: { isOpen: comments === "open", closeAfterDays },
		workflow: {
			needsSecondPerson: secondPerson === "needed",
			editsVoidApproval: afterApproval === "voids",
		},
		tips: { keptDays: tipKeptDays, perHour: tipsPerHour, secureDrop, signal },
		pressRoom: { deadlines, otherWays },
	};
}

/** Stands for the settings as they are: whoever saves must have seen these, or would undo what a colleague has changed. */
export function settingsToken(settings: Settings): string {
	return createHash("sha256")
		.update(JSON.stringify(formOf(settings)))
		.digest("hex")
		.slice(0, 16);
}
