import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { updateArticle } from "@/lib/articles/update-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { addSection } from "@/lib/sections/add-section";
import { aDraft, theSystem, value } from "../support/given";

const TIMES = 200;
const PATIENCE_MS = 10_000;

/**
 * From a commit made in this process until another instance, the site at `origin`, shows it to a reader on the story's page and
 * on the list of the latest: the 99th percentile of 200, in milliseconds.
 */
export async function measureFreshness(
	origin: string,
	{ slug }: { slug: string },
): Promise<Record<string, number>> {
	const section = value(await addSection(theSystem, { slug, name: `新鮮${slug}` }));
	const times = { published: [] as number[], corrected: [] as number[], withdrawn: [] as number[] };
	for (let at = 0; at < TIMES; at += 1) {
		const claim = `第${at}號稿件準時出街`;
		const draft = await aDraft({ headline: claim, sectionId: section.id });
		const address = `${origin}/articles/${draft.number}`;
		await (await fetch(address)).arrayBuffer();
		value(await publishArticle(theSystem, { articleId: draft.id, revision: draft.revision }));
		times.published.push(
			await until(async () => (await reads(address, claim)) && (await reads(`${origin}/latest`, claim))),
		);
		const changed = claim.replace("準時", "如期");
		const { revision } = value(
			await reviseArticle(theSystem, {
				articleId: draft.id,
				revision: draft.revision,
				content: { ...draft.content, headline: changed },
			}),
		);
		value(await updateArticle(theSystem, { articleId: draft.id, revision }));
		times.corrected.push(
			await until(async () => (await reads(address, changed)) && (await reads(`${origin}/latest`, changed))),
		);
		value(await withdrawArticle(theSystem, { articleId: draft.id, reason: "試行完畢" }));
		times.withdrawn.push(
			await until(
				async () => (await fetch(address)).status === 410 && !(await reads(`${origin}/latest`, changed)),
			),
		);
	}
	return Object.fromEntries(
		Object.entries(times).map(([what, all]) => [
			what,
			Math.round(all.sort((a, b) => a - b)[Math.floor(all.length * 0.99)] ?? 0),
		]),
	);
}

async function reads(url: string, text: string): Promise<boolean> {
	return (await (await fetch(url)).text()).replaceAll("<wbr>", "").includes(text);
}

async function until(isSo: () => Promise<boolean>): Promise<number> {
	const started = performance.now();
	while (!(await isSo())) {
		if (performance.now() - started > PATIENCE_MS) throw new Error("not seen within ten seconds");
	}
	return performance.now() - started;
}
