import { randomUUID } from "node:crypto";
import { boxes } from "@/db/schema/boxes";
import { command, findNothing } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { boxFields } from "./input";

/** Adds a house box under stories, such as 支持EJ Tech or the contact line. In its text `[words](address)` is a link. */
export const addBox = command({
	permission: "box.add",
	input: boxFields,
	find: findNothing,
	run: async ({ tx, input: box, record, changed }) => {
		const id = randomUUID();
		await tx.insert(boxes).values({ id, ...box });
		changed("boxes");
		await record("box.added", id, { kind: box.kind, title: box.title });
		return done({ id });
	},
});
