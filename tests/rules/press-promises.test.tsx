import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { AfterSending } from "@/components/contribute/after-sending";
import { CodeForm } from "@/components/contribute/code-form";
import { ContributionForm } from "@/components/contribute/contribution-form";
import { ContributionKinds } from "@/components/contribute/contribution-kinds";
import { DeskPreview } from "@/components/contribute/desk-preview";
import { markup } from "@/lib/documents/markup";
import { CONTRIBUTE_INTRO, KIND_WORDS } from "@/lib/submissions/kind-words";
import { submissionKinds } from "@/lib/submissions/kinds";
import { LATER_SENTENCES } from "../support/later-sentences";
import { PRESS_SENTENCES } from "../support/press-sentences";

/** Their sentences are read from the pages that they make. */
const RENDERED_ABOVE = [
	...[
		"after-sending.tsx",
		"code-form.tsx",
		"contribution-form.tsx",
		"contribution-kinds.tsx",
		"desk-preview.tsx",
	],
	...[
		"draft-notices.tsx",
		"file-send.tsx",
		"files-field.tsx",
		"form-field.tsx",
		"form-steps.tsx",
		"press-form.tsx",
	],
];

/** Everything that a page of the press room says before anything was sent, whatever stands on it. */
async function shown(): Promise<string[]> {
	const parts = [
		<ContributionKinds key="a" contactEmail="desk@ejtech.example" from="" takesTips />,
		<ContributionKinds key="b" contactEmail="desk@ejtech.example" from="" takesTips={false} />,
		<CodeForm key="c" code="" problem={null} />,
		<AfterSending key="d" />,
		...submissionKinds.flatMap((kind) => [
			<DeskPreview key={`p${kind}`} kind={kind} />,
			<ContributionForm
				key={kind}
				{...{ kind, stamp: "", from: "", typed: {}, problems: {}, held: null, button: "送出" }}
			/>,
		]),
	];
	return [CONTRIBUTE_INTRO, ...(await Promise.all(parts.map((part) => markup(part))))];
}

/** The sentences of a page: what ends in a full stop, and the short lines that promise without one. */
async function sentences(): Promise<string[]> {
	const texts = (await shown()).flatMap((page) =>
		page
			.replace(/<\/?(?:b|bdi|span)\b[^>]*>|<!--.*?-->/g, "")
			.replace(/<[^>]*>/g, "\n")
			.split(/(?<=。)|\n/)
			.map((text) => text.trim())
			.filter((text) => text.endsWith("。") || text.endsWith("。必填")),
	);
	const short = submissionKinds.flatMap((kind) => [KIND_WORDS[kind].time, KIND_WORDS[kind].note]);
	return [...new Set([...texts, ...short])];
}

describe("the press room's pages", () => {
	test("say no sentence that no test keeps true and nobody has called advice", async () => {
		const said = await sentences();
		expect(said.length).toBeGreaterThan(40);
		expect(said.filter((text) => PRESS_SENTENCES[text] === undefined)).toEqual([]);
	});

	test("keep no sentence in the list that they do not say any more", async () => {
		const said = new Set(await sentences());
		expect(Object.keys(PRESS_SENTENCES).filter((text) => !said.has(text))).toEqual([]);
	});

	const promised = Object.entries(PRESS_SENTENCES).flatMap(([text, by]) =>
		by ? [[text, ...by] as const] : [],
	);
	test.each(promised)("%s", (_, file, title) => {
		expect(readFileSync(file, "utf8")).toContain(title);
	});
});

/** What is said after sending stands in these, with data between the words. */
const SAID_LATER = [
	...["sent", "confirm", "profile"].map((page) => `app/(site)/contribute/${page}/page.tsx`),
	"app/(site)/contribute/page.tsx",
	...readdirSync("components/contribute")
		.filter((name) => !RENDERED_ABOVE.includes(name))
		.map((name) => `components/contribute/${name}`),
	...["lib/submissions/mails.ts", "lib/diary/mails.ts", "lib/profiles/ask-profile-link.ts"],
];

/** The sentences in a source file: comments left out, and what is filled in as `…`. */
function sentencesIn(file: string): string[] {
	const code = readFileSync(file, "utf8")
		.replace(/\/\*.*?\*\//gs, "")
		.replace(/^\s*\/\/.*$/gm, "")
		.replace(/\$?\{[^{}\n"]*\}/g, "…");
	const said = code.matchAll(/[^"'`<>\n{}。]*\p{Script=Han}[^"'`<>\n{}。]*。/gu);
	return Array.from(said, ([text]) => text.trim());
}

describe("what senders read after sending, on their own pages and in mails", () => {
	const said = new Set(SAID_LATER.flatMap(sentencesIn));

	test("says no sentence that no test keeps true and nobody has called advice", () => {
		expect(said.size).toBeGreaterThan(50);
		expect([...said].filter((text) => LATER_SENTENCES[text] === undefined)).toEqual([]);
	});

	test("keeps no sentence in the list that is not said any more", () => {
		expect(Object.keys(LATER_SENTENCES).filter((text) => !said.has(text))).toEqual([]);
	});

	const promised = Object.entries(LATER_SENTENCES).flatMap(([text, by]) =>
		by ? [[text, ...by] as const] : [],
	);
	test.each(promised)("%s", (_, file, title) => {
		expect(readFileSync(file, "utf8")).toContain(title);
	});
});
