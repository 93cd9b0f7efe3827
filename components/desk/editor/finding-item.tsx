import type { Finding } from "@/lib/checks/finding";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import { ToolIcon } from "./tool-icon";

const LOOKS = { block: "x", confirm: "x", advise: "w" } as const;

/** One finding in a sentence, with the words it is about; `onFind` leads to them in the text. */
export function FindingItem({
	finding: { rule, severity, quote, values },
	words,
	onFind,
}: {
	finding: Pick<Finding, "rule" | "severity" | "quote" | "values">;
	words: EditorWords;
	onFind?: ((quote: string) => void) | undefined;
}) {
	return (
		<li className={LOOKS[severity]}>
			<ToolIcon name={severity === "advise" ? "warn" : "cross"} />
			<span>
				{words.checks.rules[rule](values ?? {})}
				{quote === undefined || quote === "" ? null : onFind ? (
					<button className="ck-q" type="button" title={words.checks.find} onClick={() => onFind(quote)}>
						{quote}
					</button>
				) : (
					<q className="ck-q">{quote}</q>
				)}
			</span>
			<span className="hint">{words.checks.severities[severity]}</span>
		</li>
	);
}
