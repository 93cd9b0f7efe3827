import { withoutBreakMarks } from "@/lib/headlines/phrases";

/** A story's name in one line, for titles of windows, links and feeds: 眉題｜主題. */
export function titleOf({ kicker, claim }: { kicker: string | null; claim: string }): string {
	return withoutBreakMarks(kicker ? `${kicker}｜${claim}` : claim);
}
