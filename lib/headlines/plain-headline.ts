import { type Headline, WIDE_SPACE } from "./headline";
import { withoutBreakMarks } from "./phrases";

type Parts = Pick<Headline, "kicker" | "claim"> & { subs: readonly string[] };

/** `眉題｜主題　副題　副題二`, as feeds and other programs print it in one line. */
export function plainHeadline({ kicker, claim, subs }: Parts): string {
	const decks = [claim, ...subs].filter((part) => part !== "").join(WIDE_SPACE);
	return withoutBreakMarks(kicker ? `${kicker}｜${decks}` : decks);
}
