import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { AfterSending } from "@/components/contribute/after-sending";
import { CodeForm } from "@/components/contribute/code-form";
import { ContributionForm } from "@/components/contribute/contribution-form";
import { ContributionKinds } from "@/components/contribute/contribution-kinds";
import { DeskPreview } from "@/components/contribute/desk-preview";
import { markup } from "@/lib/documents/markup";
import { CONTRIBUTE_INTRO, KIND_WORDS } from "@/lib/submissions/kind-words";
import { submissionKinds } from "@/lib/submissions/kinds";
import { PRESS_SENTENCES } from "../support/press-sentences";

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
