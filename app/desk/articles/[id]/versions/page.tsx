import "@/components/styles/versions.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { StoryOf } from "@/components/desk/story-of";
import { ChooseVersions } from "@/components/desk/versions/choose-versions";
import { ComparisonView } from "@/components/desk/versions/comparison";
import { KeptLink } from "@/components/desk/versions/kept-link";
import { may, worksOn } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { readArticle } from "@/lib/articles/desk-queries";
import { chosenVersions } from "@/lib/versions/chosen-versions";
import { compareContents } from "@/lib/versions/compare-contents";
import { listRevisions, readVersions } from "@/lib/versions/desk-queries";
import { keptVersions } from "@/lib/versions/kept-versions";
import { wordsIn } from "@/lib/words/words";
import { namedVersions } from "./named-versions";
import { VersionTools } from "./version-tools";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Partial<Record<"older" | "newer" | "kept", string | string[]>>>;
};

export const metadata: Metadata = { title: "版本", robots: { index: false } };

export default async function VersionsPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/articles/${id}/versions`)}`);
	const article = await readArticle(staff, id);
	if (!article || !worksOn(staff, article)) return notThere();
	const query = await searchParams;
	const live = article.live?.revision ?? null;
	const every = await listRevisions(staff, id);
	const kept = keptVersions(every, { live, now: article.revision });
	const isKept = query.kept === "1";
	const all = isKept ? kept : every;
	const revisions = all.map(({ revision }) => revision);
	const chosen = chosenVersions(revisions, query, live);
	const words = wordsIn(staff.locale);
	const { versions } = words;
	const named = namedVersions(all, { live, now: article.revision }, words);
	const both = chosen && (await readVersions(staff, id, [chosen.older, chosen.newer]));
	const [older, newer] = [both?.get(chosen?.older ?? 0), both?.get(chosen?.newer ?? 0)];
	const mayRevise = may(staff, "article.revise", article);
	const called = (revision: number) => named.find((one) => one.revision === revision);
	const timeOf = (revision: number) => called(revision)?.time ?? "";
	return (
		<>
			<DeskHead title={versions.title}>
				<a className="btn ws-back" href={`/desk/articles/${id}`}>
					{versions.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<div className="ver">
					<StoryOf id={id} headline={article.content.headline} words={words} />
					<KeptLink
						address={`/desk/articles/${id}/versions`}
						isKept={isKept}
						count={{ all: every.length, kept: kept.length }}
						words={versions}
					/>
					{chosen && older && newer ? (
						<>
							<ChooseVersions versions={named} chosen={chosen} words={versions} isKept={isKept} />
							<section aria-labelledby="changes">
								<h2 id="changes">{versions.changes(timeOf(chosen.older), timeOf(chosen.newer))}</h2>
								<ComparisonView comparison={compareContents(older.content, newer.content)} words={versions} />
							</section>
							{mayRevise ? (
								<VersionTools
									article={{ id, revision: article.revision }}
									newer={called(chosen.newer)}
									older={called(chosen.older)}
								/>
							) : (
								<p className="hint">{versions.notNow}</p>
							)}
						</>
					) : (
						<p className="hint">{versions.only}</p>
					)}
				</div>
			</main>
		</>
	);
}
