import { z } from "zod";
import type { ContainerKey } from "./containers";

const KEY = /^(lead|highlights|columnists|section:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const isKey = (text: string): text is ContainerKey => KEY.test(text);
/** Sections of the biggest newsroom, and the fixed containers. */
const CONTAINERS_MAX = 100;

export const containerKey = z.string("invalid").refine(isKey, "invalid");

/** The version of each container that the editor had before their eyes; only those that a write changes are compared. */
export const seenVersions = z.record(z.string(), z.number("invalid").int("invalid").min(0, "invalid"));

export const containerKeys = z
	.array(containerKey)
	.min(1, "no-container-chosen")
	.max(CONTAINERS_MAX, "too-many")
	.transform((keys) => [...new Set(keys)]);

export const position = z.number("invalid").int("invalid").min(0, "invalid").max(20, "invalid");
