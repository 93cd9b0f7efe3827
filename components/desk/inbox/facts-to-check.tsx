import type { factsIn } from "@/lib/submissions/facts-in";
import type { Words } from "@/lib/words/words";

/** What in a text can be checked, by kind; nothing where there is nothing. Beside what was sent, and beside the draft begun from it. */
export function FactsToCheck({
	facts,
	heading: Heading,
	words,
}: {
	facts: ReturnType<typeof factsIn>;
	/** One below what it stands under. */
	heading: "h2" | "h3";
	words: Words["inbox"]["facts"];
}) {
	const there = (["people", "dates", "figures", "codes"] as const).filter((kind) => facts[kind].length > 0);
	if (there.length === 0) return null;
	return (
		<section aria-labelledby="facts">
			<Heading id="facts">{words.title}</Heading>
			<dl className="to-check" lang="zh-Hant-HK">
				{there.map((kind) => (
					<div key={kind}>
						<dt>{words[kind]}</dt>
						<dd>{facts[kind].join("、")}</dd>
					</div>
				))}
			</dl>
			<p className="hint">{words.hint}</p>
		</section>
	);
}
