import type { LedgerKind } from "@/lib/corrections/ledger";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

type Told = { kind: LedgerKind; whatWas: string; whatIs: string; note: string };
export type ListedLine = Told & {
	id: string | null;
	at: Date;
	by: string | null;
	rewordedAt: Date | null;
	wordings: readonly (Told & { replacedAt: Date; replacedByName: string })[];
	story: { id: string; number: number; kicker: string | null; claim: string };
};

/** Lines of the ledger, newest first: what readers were told, of which story, and how it was worded before. */
export function LedgerList({ lines, now, words }: { lines: readonly ListedLine[]; now: Date; words: Words }) {
	const { ledger, events, desk } = words;
	return (
		<ol className="log">
			{lines.map((line) => (
				<li key={line.id ?? line.story.id}>
					<p className="log-t">
						<span className={line.kind === "withdrawal" ? "flag flag--err" : "flag"}>
							{ledger.kinds[line.kind]}
						</span>{" "}
						<time dateTime={isoHongKong(line.at)}>{words.when.near(line.at, now)}</time>
						{line.by && <span lang="zh-Hant-HK">　{line.by}</span>}
					</p>
					<div className="dir-b">
						<p>
							<a href={`/desk/articles/${line.story.id}`} lang="zh-Hant-HK">
								{line.story.kicker && `${line.story.kicker}｜`}
								{withoutBreakMarks(line.story.claim) || events.untitled}
							</a>
							<span className="log-t">　{desk.list.number(line.story.number)}</span>
						</p>
						<Told {...line} words={words} />
						{line.wordings.length > 0 && (
							<details>
								<summary>{ledger.wordings(line.wordings.length)}</summary>
								{line.wordings.map((wording) => (
									<div key={wording.replacedAt.getTime()}>
										<p className="log-t">
											{ledger.replaced(words.when.near(wording.replacedAt, now), wording.replacedByName)}
										</p>
										<Told {...wording} words={words} />
									</div>
								))}
							</details>
						)}
					</div>
					{line.id && (
						<p>
							<a
								className="btn btn--sm"
								href={`/desk/corrections/${line.id}`}
								aria-label={ledger.rewordName(withoutBreakMarks(line.story.claim))}
							>
								{ledger.reword}
							</a>
						</p>
					)}
				</li>
			))}
		</ol>
	);
}

function Told({ kind, whatWas, whatIs, note, words }: Told & { words: Words }) {
	const { ledger, corrections } = words;
	const rows = [
		[corrections.fields.whatWas, whatWas],
		[kind === "withdrawal" ? ledger.reason : corrections.fields.whatIs, whatIs],
		[ledger.note, note],
	];
	return (
		<dl className="log-d">
			{rows.map(
				([label, text]) =>
					text && (
						<div key={label}>
							<dt>{label}</dt>
							<dd lang="zh-Hant-HK">{text}</dd>
						</div>
					),
			)}
		</dl>
	);
}
