import { z } from "zod";
import { fromHongKong } from "@/lib/time/hong-kong";
import type { ContainerKey } from "./containers";

const KEY = /^(lead|highlights|columnists|section:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const isKey = (text: string): text is ContainerKey => KEY.test(text);
/** Sections of the biggest newsroom, and the fixed containers. */
const CONTAINERS_MAX = 100;

/** A time in Hong Kong as a form gives it, `2026-03-12T14:30`, as an instant; empty is none. Problem: not-a-time. */
export const optionalTime = z.string("invalid").transform((text, context) => {
	if (text === "") return null;
	const at = fromHongKong(text.slice(0, 10), text.slice(11));
	if (at && text[10] === "T") return at;
	context.addIssue({ code: "custom", message: "not-a-time" });
	return z.NEVER;
});

/** An instant that came from here, in ISO. */
export const optionalInstant = z.coerce.date("invalid").nullable();

export const containerKey = z.string("invalid").refine(isKey, "invalid");

/** The version of each container that the editor had before their eyes; only those that a write changes are compared. */
export const seenVersions = z.record(z.string(), z.number("invalid").int("invalid").min(0, "invalid"));

export const containerKeys = z
	.array(containerKey)
	.min(1, "no-container-chosen")
	.max(CONTAINERS_MAX, "too-many")
	.transform((keys) => [...new Set(keys)]);

export const position = z.number("invalid").int("invalid").min(0, "invalid").max(20, "invalid");
