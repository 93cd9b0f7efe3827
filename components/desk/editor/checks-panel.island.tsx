"use client";

import type { Finding, Rule } from "@/lib/checks/finding";
import { keyOf } from "@/lib/checks/finding";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import { useWords } from "./editor-words.island";
import { FindingItem } from "./finding-item";
import { Panel } from "./panel";
import { ToolIcon } from "./tool-icon";
import type { Checks, LinkRound } from "./use-checks.island";

/** The parts of a story that are ticked off, and the rule that says that one is not there. */
const PARTS = {
	headline: "needs-claim",
	sectionId: "needs-section",
	body: "needs-body",
	alt: "needs-alt",
	rights: "rights-expired",
	kicker: "no-kicker",
	lead: "no-lead",
	credit: "no-credit",
	bylines: "no-byline",
} as const satisfies Partial<Record<keyof EditorWords["checks"], Rule>>;
const RULES_OF_PARTS = new Set<Rule>(Object.values(PARTS));

/** What must be there before the story goes out (✕ stops it), what should be (△ only says so), and what was found in the words. */
export function ChecksPanel({
	checks: { findings, round, askLinks },
	onFind,
}: {
	checks: Checks;
	onFind: (quote: string) => void;
}) {
	const words = useWords();
	const others = findings.filter(({ rule }) => !RULES_OF_PARTS.has(rule));
	const left = findings.length;
	return (
		<Panel
			title={words.panels.checks}
			isOpen
			flag={
				<span className={left === 0 ? "flag flag--ok" : "flag flag--warn"}>
					{left === 0 ? words.panels.checksDone : words.panels.checksLeft(left)}
				</span>
			}
		>
			<ul className="ck">
				{Object.entries(PARTS).map(([name, rule]) => (
					<Part
						key={name}
						name={name as keyof typeof PARTS}
						lack={findings.find((one) => one.rule === rule)}
					/>
				))}
				{others.map((finding) => (
					<FindingItem
						key={keyOf(finding)}
						finding={finding}
						words={words}
						onFind={finding.field === "body" && finding.rule !== "dead-link" ? onFind : undefined}
					/>
				))}
			</ul>
			<div className="ck-f">
				<button
					className="btn btn--sm"
					type="button"
					aria-disabled={round?.state === "asking"}
					onClick={() => {
						if (round?.state !== "asking") void askLinks();
					}}
				>
					{words.checks.askLinks}
				</button>
				<p className="hint" role="status">
					{round && linksInWords(words, round)}
				</p>
			</div>
		</Panel>
	);
}

function Part({ name, lack }: { name: keyof typeof PARTS; lack: Finding | undefined }) {
	const words = useWords();
	const isNeeded = lack?.severity === "block";
	return (
		<li className={!lack ? "y" : isNeeded ? "x" : "w"}>
			<ToolIcon name={!lack ? "check" : isNeeded ? "cross" : "warn"} />
			<span>{words.checks[name]}</span>
			{lack ? <span className="hint">{isNeeded ? words.checks.missing : words.checks.advised}</span> : null}
		</li>
	);
}

function linksInWords({ checks }: EditorWords, round: LinkRound): string {
	if (round.state === "asking") return checks.linksAsking;
	if (round.state === "failed") return checks.linksFailed;
	return checks.linksDone(round.asked, round.dead.length);
}
