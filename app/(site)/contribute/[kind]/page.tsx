import "@/components/styles/contribute.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AfterSending } from "@/components/contribute/after-sending";
import { ContributionForm } from "@/components/contribute/contribution-form";
import { DeskPreview } from "@/components/contribute/desk-preview";
import { PressForm } from "@/components/contribute/press-form";
import { storyNumber, storyPath } from "@/lib/articles/address";
import { readStory } from "@/lib/articles/public-queries";
import { titleOf } from "@/lib/articles/title";
import { holdsUntil } from "@/lib/front/reading";
import { takeOver } from "@/lib/http/hand-over";
import { fileSendScript, pressFormAddresses } from "@/lib/reader-scripts/reader-scripts";
import { FORMS } from "@/lib/submissions/fields";
import { KIND_WORDS } from "@/lib/submissions/kind-words";
import { type SubmissionKind, submissionKinds } from "@/lib/submissions/kinds";
import type { ReturnedSubmission } from "@/lib/submissions/returned-submission";
import { formStamp } from "@/lib/submissions/seals";
import { addressesByLanguage } from "@/lib/variants/variant";
import { SitePage } from "../../site-page";

type Props = {
	params: Promise<{ kind: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A form tells when it was made; one that has stood here for longer is made anew. */
const FORM_HOLDS_MS = 6 * 3_600_000;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const kind = kindIn((await params).kind);
	if (!kind) return {};
	const path = `/contribute/${kind}`;
	return {
		title: KIND_WORDS[kind].action,
		description: `${KIND_WORDS[kind].suits}。${KIND_WORDS[kind].needs}。`,
		alternates: { canonical: path, languages: addressesByLanguage(path) },
	};
}

export default async function ContributionFormPage({ params, searchParams }: Props) {
	const kind = kindIn((await params).kind);
	if (!kind) notFound();
	const query = await searchParams;
	const returned = takeOver<ReturnedSubmission>(query.form);
	const now = new Date();
	holdsUntil(new Date(now.getTime() + FORM_HOLDS_MS));
	const number = storyNumber(String(query.from ?? ""));
	const story = number === null ? null : await readStory(number);
	const from = story ? String(story.number) : "";
	const { action, name } = KIND_WORDS[kind];
	const scripts = await pressFormAddresses();
	return (
		<SitePage
			path={`/contribute/${kind}`}
			current="/contribute"
			now={now}
			song={[action, "檔案一二三", ...FORMS[kind].map(({ title }) => title)]}
		>
			<script type="module" src={(await fileSendScript()).address} />
			<script type="module" src={scripts.form} />
			<PressForm {...{ kind, from, scripts }} isReturned={returned?.held !== undefined}>
				<div className="pr-m">
					<h1>{action}</h1>
					{story && (
						<p className="sum">
							關於：<a href={storyPath(story)}>{titleOf(story)}</a>
						</p>
					)}
					<ContributionForm
						kind={kind}
						stamp={returned?.stamp ?? formStamp(kind, now)}
						from={from}
						typed={returned?.typed ?? (kind === "correction" && from ? { about: from } : {})}
						{...{ problems: returned?.problems ?? {}, held: returned?.held ?? null }}
						button={`送出${name}`}
					/>
				</div>
				<aside className="form-side">
					<DeskPreview kind={kind} />
					<AfterSending />
				</aside>
			</PressForm>
		</SitePage>
	);
}

function kindIn(text: string): SubmissionKind | null {
	return submissionKinds.find((kind) => kind === text) ?? null;
}
