import "@/components/styles/contribute.css";
import type { Metadata } from "next";
import { CodeForm } from "@/components/contribute/code-form";
import { ContributionKinds } from "@/components/contribute/contribution-kinds";
import { HouseFacts } from "@/components/contribute/house-facts";
import { storyNumber } from "@/lib/articles/address";
import { takeOver } from "@/lib/http/hand-over";
import { readSettings } from "@/lib/settings/public-queries";
import { CONTRIBUTE_INTRO, KIND_WORDS } from "@/lib/submissions/kind-words";
import { submissionKinds } from "@/lib/submissions/kinds";
import { readDoor } from "@/lib/tips/public-queries";
import { addressesByLanguage } from "@/lib/variants/variant";
import { SitePage } from "../site-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const TITLE = "有消息，請交給記者。";

export const metadata: Metadata = {
	title: "投稿及報料",
	description: "發布新聞稿、投稿、採訪通知、更正要求及報料的途徑。",
	alternates: { canonical: "/contribute", languages: addressesByLanguage("/contribute") },
};

export default async function ContributePage({ searchParams }: Props) {
	const query = await searchParams;
	const [{ publication, pressRoom }, door] = await Promise.all([readSettings(), readDoor()]);
	const asked = takeOver<{ code: string; problem: string }>(query.form);
	const from = storyNumber(String(query.from ?? ""));
	const names = submissionKinds.map((kind) => KIND_WORDS[kind].name);
	return (
		<SitePage
			path="/contribute"
			current="/contribute"
			now={new Date()}
			song={[TITLE, "報料追蹤已遞交的資料截稿時間其他途徑", ...names]}
		>
			<header className="pr-h">
				<h1>{TITLE}</h1>
				<p>{CONTRIBUTE_INTRO}</p>
			</header>
			<ContributionKinds
				contactEmail={publication.contactEmail}
				from={from === null ? "" : String(from)}
				takesTips={door !== null}
			/>
			<p className="pr-back">
				曾經來件？<a href="/contribute/profile">憑電郵取回機構資料</a>，毋須重填。
			</p>
			<div className="pr-facts">
				<HouseFacts title="截稿時間" id="deadlines" lines={pressRoom.deadlines} />
				<HouseFacts title="其他途徑" id="ways" lines={pressRoom.otherWays} />
			</div>
			<CodeForm code={asked?.code ?? ""} problem={asked?.problem ?? null} />
		</SitePage>
	);
}
