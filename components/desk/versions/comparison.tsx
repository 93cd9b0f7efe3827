import type { BlockChange } from "@/lib/versions/compare-bodies";
import { type Comparison, isSame } from "@/lib/versions/compare-contents";
import type { Words } from "@/lib/words/words";
import { Runs } from "./runs";

/** What became of a story between two versions: headline and the like first, then the text, unchanged stretches folded away. */
export function ComparisonView({ comparison, words }: { comparison: Comparison; words: Words["versions"] }) {
	if (isSame(comparison)) return <p className="hint">{words.same}</p>;
	const { fields, others, blocks } = comparison;
	return (
		<div className="ver-diff">
			{fields.length > 0 && (
				<dl lang="zh-Hant-HK">
					{fields.map(({ field, runs }) => (
						<div key={field}>
							<dt>{words.fields[field]}</dt>
							<dd>
								<Runs runs={runs} />
							</dd>
						</div>
					))}
				</dl>
			)}
			{others.length > 0 && (
				<p className="hint">{words.also(others.map((field) => words.others[field]).join("、"))}</p>
			)}
			{blocks.some(({ kind }) => kind !== "same") && (
				<section aria-label={words.text} lang="zh-Hant-HK">
					{stretchesOf(blocks).map(({ key, same, change }) =>
						change ? (
							<Change key={key} change={change} words={words} />
						) : (
							<details key={key}>
								<summary>{words.unchanged(same.length)}</summary>
								{same.map((block) => (
									<p key={block.key}>{block.text}</p>
								))}
							</details>
						),
					)}
				</section>
			)}
		</div>
	);
}

function Change({ change, words }: { change: BlockChange; words: Words["versions"] }) {
	const className = change.type === "heading" ? "ver-head" : undefined;
	if (change.kind === "changed")
		return (
			<p className={className}>
				<Runs runs={change.runs} />
			</p>
		);
	if (change.kind === "form")
		return (
			<p className={className}>
				<span className="hint">{words.form}</span>
				{change.text}
			</p>
		);
	const Mark = change.kind === "gone" ? "del" : "ins";
	return (
		<p className={className}>
			<span className="vh">{change.kind === "gone" ? words.gone : words.added}</span>
			<Mark>{change.text}</Mark>
		</p>
	);
}

type Stretch = { key: string; same: { key: string; text: string }[]; change: BlockChange | null };

/** Neighbouring blocks that stayed as they were make one stretch. */
function stretchesOf(blocks: readonly BlockChange[]): Stretch[] {
	const stretches: Stretch[] = [];
	for (const [at, block] of blocks.entries()) {
		const key = String(at);
		const last = stretches.at(-1);
		if (block.kind !== "same") stretches.push({ key, same: [], change: block });
		else if (last && !last.change) last.same.push({ key, text: block.text });
		else stretches.push({ key, same: [{ key, text: block.text }], change: null });
	}
	return stretches;
}
