import { z } from "zod";
import { stages } from "@/db/schema/articles";
import { optionalProse, prose } from "@/lib/text/fields";

/** Graphemes of what is said at a step. */
const WORDS_MAX = 500;

/** The stage that whoever acts has before them: of two who act at the same time the second is told. */
export const seenStage = z.enum(stages, "invalid");
export const stepWords = prose({ max: WORDS_MAX });
export const optionalStepWords = optionalProse({ max: WORDS_MAX })
	.nullable()
	.default(null)
	.transform((text) => text ?? null);
