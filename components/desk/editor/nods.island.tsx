"use client";

import { type Finding, keyOf } from "@/lib/checks/finding";
import type { Problem } from "@/lib/write/outcome";
import { useWords } from "./editor-words.island";
import { FindingItem } from "./finding-item";

/** A finding to be looked at before the story goes out, under the key by which the server knows it. */
export type ToConfirm = Pick<Finding, "rule" | "severity" | "quote" | "values"> & { key: string };

/** What must be looked at: what is found on the screen, and what the server found beyond that when it was last asked. */
export function toConfirm(findings: readonly Finding[], problems: readonly Problem[]): ToConfirm[] {
	const onScreen = findings
		.filter(({ severity }) => severity === "confirm")
		.map((finding) => ({ ...finding, key: keyOf(finding) }));
	const known = new Set(onScreen.map(({ key }) => key));
	const beyond = problems
		.filter(({ code }) => code === "needs-confirmation")
		.map(({ values = {} }) => ({
			rule: String(values.rule) as Finding["rule"],
			severity: "confirm" as const,
			quote: String(values.quote),
			values,
			key: String(values.key),
		}))
		.filter(({ key }) => !known.has(key));
	return [...onScreen, ...beyond];
}

/** The findings in a list, and the tick of whoever has looked at each. */
export function Nods({
	findings,
	isTicked,
	isTried,
	onTick,
}: {
	findings: readonly ToConfirm[];
	isTicked: boolean;
	/** The story was to go out without the tick. */
	isTried: boolean;
	onTick: (isTicked: boolean) => void;
}) {
	const words = useWords();
	return (
		<>
			<ul className="ck">
				{findings.map((finding) => (
					<FindingItem key={finding.key} finding={finding} words={words} />
				))}
			</ul>
			<label className="check">
				<input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.target.checked)} />
				{words.checks.looked}
			</label>
			{isTried && !isTicked ? (
				<p className="err" role="alert">
					{words.checks.lookFirst}
				</p>
			) : null}
		</>
	);
}
