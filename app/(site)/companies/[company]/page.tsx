import "@/components/styles/profile.css";
import { permanentRedirect } from "next/navigation";
import { CompanyHead } from "@/components/companies/company-head";
import { JsonLd } from "@/components/site/json-ld";
import { SONG_OF_MONTHS, StoriesByMonth } from "@/components/story/stories-by-month";
import { claimsOf } from "@/lib/articles/claims";
import { parseCursor } from "@/lib/articles/cursor";
import { byMonth } from "@/lib/articles/days";
import { listAddress } from "@/lib/articles/list-address";
import { listNaming } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { companyPath } from "@/lib/companies/address";
import { spelledSlug } from "@/lib/companies/company-slug";
import { readCompany } from "@/lib/companies/public-queries";
import { feedPath } from "@/lib/feeds/address";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { readSettings } from "@/lib/settings/public-queries";
import { listFacts } from "@/lib/structured-data/facts";
import { segmentText } from "@/lib/text/segment-text";
import { SitePage } from "../../site-page";
import { UnknownPage } from "../../unknown-page";

type Props = { params: Promise<{ company: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props) {
	const company = await readCompany(spelledSlug(segmentText((await params).company) ?? ""));
	if (!company) return {};
	const { slug, name, code } = company;
	return listMetadata({
		title: code ? `${name}（${code}）` : name,
		description: `提及「${name}」的報道。`,
		path: companyPath(company),
		feed: { kind: "company", slug },
	});
}

export default async function CompanyPage({ params, searchParams }: Props) {
	const typed = segmentText((await params).company) ?? "";
	const company = await readCompany(spelledSlug(typed));
	if (!company) return <UnknownPage path={companyPath({ slug: spelledSlug(typed) })} />;
	const path = companyPath(company);
	if (typed !== company.slug) permanentRedirect(path);
	const before = parseCursor((await searchParams).before);
	const now = new Date();
	const [{ publication }, { articles, next }] = await Promise.all([
		readSettings(),
		listNaming(company.id, { before }),
	]);
	const stories = articles.map((article) => teaserOf(article, publication));
	const { name, code, exchange, englishName, aliases } = company;
	const description = `提及「${name}」的報道。`;
	return (
		<SitePage
			path={listAddress(path, { before })}
			current="/companies"
			now={now}
			song={[name, SONG_OF_MONTHS, ...claimsOf(stories)]}
		>
			<JsonLd things={listFacts({ name, description, path, stories: articles }, publication)} />
			<CompanyHead
				name={name}
				code={code}
				exchange={exchange}
				otherNames={[...(englishName ? [englishName] : []), ...aliases]}
				feed={feedPath({ kind: "company", slug: company.slug }, "rss")}
			/>
			<StoriesByMonth
				months={byMonth(stories, now)}
				newest={before && path}
				older={next && listAddress(path, { before: next })}
			/>
		</SitePage>
	);
}
