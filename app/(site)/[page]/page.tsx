import type { Metadata } from "next";
import { HousePage } from "@/components/site/house-page";
import { JsonLd } from "@/components/site/json-ld";
import { firstParagraph } from "@/lib/body/body";
import { readPage } from "@/lib/pages/public-queries";
import { songOfPage } from "@/lib/pages/song-of-page";
import { readSettings } from "@/lib/settings/public-queries";
import { housePageFacts } from "@/lib/structured-data/facts";
import { excerptOf } from "@/lib/text/measure";
import { segmentText } from "@/lib/text/segment-text";
import { addressesByLanguage } from "@/lib/variants/variant";
import { SitePage } from "../site-page";
import { UnknownPage } from "../unknown-page";

type Props = { params: Promise<{ page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const page = await readPage(segmentText((await params).page) ?? "");
	if (!page) return { title: "找不到這一頁", robots: { index: false } };
	return {
		title: page.title,
		description: excerptOf(firstParagraph(page.body)),
		alternates: { canonical: `/${page.slug}`, languages: addressesByLanguage(`/${page.slug}`) },
	};
}

/** The pages the newsroom wrote itself, at short addresses: /about, /privacy … */
export default async function WrittenPage({ params }: Props) {
	const segment = (await params).page;
	const page = await readPage(segmentText(segment) ?? "");
	if (!page) return <UnknownPage path={`/${segment}`} />;
	const { publication } = await readSettings();
	return (
		<SitePage path={`/${page.slug}`} current={`/${page.slug}`} now={new Date()} song={songOfPage(page)}>
			<JsonLd things={housePageFacts(page, publication)} />
			<HousePage page={page} />
		</SitePage>
	);
}
