"use client";

import type { ArticleContent } from "@/lib/articles/content";
import { missingForPublication } from "@/lib/articles/rules";
import { picturesOf } from "@/lib/body/body";
import { parseHeadline } from "@/lib/headlines/headline";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import { useWords } from "./editor-words.island";
import { Panel } from "./panel";
import { unusableIn } from "./picture-rights";
import type { PictureFiles } from "./picture-view";
import { ToolIcon } from "./tool-icon";

type Check = {
	name: Exclude<keyof EditorWords["checks"], "missing" | "advised">;
	isDone: boolean;
	isNeeded: boolean;
};

/** What must be there before the story goes out (✕ stops it), and what should be (△ only says so). */
export function ChecksPanel({
	content,
	pictures,
	now,
}: {
	content: ArticleContent;
	pictures: PictureFiles;
	now: Date;
}) {
	const words = useWords();
	const checks = checksOf(content, unusableIn(content, pictures, now).length === 0);
	const left = checks.filter((check) => !check.isDone).length;
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
				{checks.map(({ name, isDone, isNeeded }) => (
					<li key={name} className={isDone ? "y" : isNeeded ? "x" : "w"}>
						<ToolIcon name={isDone ? "check" : isNeeded ? "cross" : "warn"} />
						<span>{words.checks[name]}</span>
						{isDone ? null : (
							<span className="hint">{isNeeded ? words.checks.missing : words.checks.advised}</span>
						)}
					</li>
				))}
			</ul>
		</Panel>
	);
}

function checksOf(content: ArticleContent, mayShowPictures: boolean): Check[] {
	const missing = missingForPublication(content);
	const isMissing = (code: string) => missing.some((problem) => problem.code === code);
	const uses = [
		...picturesOf(content.body).map(({ attrs }) => attrs),
		...(content.lead ? [content.lead] : []),
	];
	return [
		{ name: "headline", isDone: !isMissing("needs-claim"), isNeeded: true },
		{ name: "sectionId", isDone: !isMissing("needs-section"), isNeeded: true },
		{ name: "body", isDone: !isMissing("needs-body"), isNeeded: true },
		{ name: "alt", isDone: !isMissing("needs-alt"), isNeeded: true },
		{ name: "rights", isDone: mayShowPictures, isNeeded: true },
		{
			name: "kicker",
			isDone: content.kind === "column" || parseHeadline(content.headline).kicker !== null,
			isNeeded: false,
		},
		{ name: "lead", isDone: content.lead !== null, isNeeded: false },
		{ name: "credit", isDone: uses.every(({ credit }) => credit.trim() !== ""), isNeeded: false },
		{ name: "bylines", isDone: content.bylines.length > 0, isNeeded: false },
	];
}
