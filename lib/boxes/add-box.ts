import { randomUUID } from "node:crypto";
import { z } from "zod";
import { boxes, boxKinds } from "@/db/schema/boxes";
import { isAllowedHref } from "@/lib/body/allowed-href";
import { optionalLine, prose } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

const input = z.object({
	kind: z.enum(boxKinds, "invalid"),
	title: optionalLine({ max: 60 })
		.transform((text) => text ?? "")
		.default(""),
	text: prose({ max: 600 }),
	linkLabel: optionalLine({ max: 40 }).nullable().default(null),
	linkHref: z.string().refine(isAllowedHref, "not-a-link").nullable().default(null),
	position: z.coerce.number().int().default(0),
	startsAt: z.date().nullable().default(null),
	endsAt: z.date().nullable().default(null),
});

/** Adds a house box under stories, such as 支持EJ Tech or the contact line. In its text `[words](address)` is a link. */
export const addBox = command({
	permission: "box.add",
	input,
	find: findNothing,
	run: async ({ tx, input: box, record, changed }) => {
		const id = randomUUID();
		await tx.insert(boxes).values({ id, ...box });
		changed("boxes");
		await record("box.added", id, { kind: box.kind });
		return done({ id });
	},
});
