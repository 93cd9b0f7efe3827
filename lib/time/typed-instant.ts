import { z } from "zod";
import { clock, dayOf, fromHongKong } from "./hong-kong";

/** An instant, or as a form has it, 2026-03-12T14:30 in Hong Kong; empty is none. Problem: not-a-time. */
export const optionalInstant = z.unknown().transform((typed, context): Date | null => {
	if (typed instanceof Date) return typed;
	if (typed === null || typed === undefined || typed === "") return null;
	const text = typeof typed === "string" ? typed.trim() : "";
	const [, day = "", time = ""] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)$/.exec(text) ?? [];
	const at = fromHongKong(day, time);
	if (at) return at;
	context.addIssue({ code: "custom", message: "not-a-time" });
	return z.NEVER;
});

/** An instant as the browser's field has it, in Hong Kong time. */
export function typedInstant(at: Date | null): string {
	return at ? `${dayOf(at)}T${clock(at)}` : "";
}
