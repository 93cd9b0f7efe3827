import "@/app/styles/contribute.css";
import type { Metadata } from "next";
import { ContributionKinds } from "@/components/contribute/contribution-kinds";
import { contributionKinds } from "@/lib/contributions/kinds";
import { readSettings } from "@/lib/settings/public-queries";
import { addressesByLanguage } from "@/lib/variants/variant";
import { SitePage } from "../site-page";

const TITLE = "有消息，請交給記者。";

export const metadata: Metadata = {
	title: "投稿及報料",
	description: "發布新聞稿、投稿、採訪通知及報料的途徑。",
	alternates: { canonical: "/contribute", languages: addressesByLanguage("/contribute") },
};

export default async function ContributePage() {
	const { publication } = await readSettings();
	const kinds = contributionKinds(publication.contactEmail);
	return (
		<SitePage
			path="/contribute"
			current="/contribute"
			now={new Date()}
			song={[TITLE, ...kinds.map(({ name }) => name)]}
		>
			<header className="pr-h">
				<h1>{TITLE}</h1>
				<p>
					請電郵至<a href={`mailto:${publication.contactEmail}`}>{publication.contactEmail}</a>
					。我們不收費刊登新聞稿，不會在刊出前把報道交受訪者審批；是否採用、如何報道，由編輯部決定。
				</p>
			</header>
			<ContributionKinds kinds={kinds} />
		</SitePage>
	);
}
