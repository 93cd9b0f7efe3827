import { CompanyList } from "@/components/companies/company-list";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { companyPath } from "@/lib/companies/address";
import { listCompanies } from "@/lib/companies/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { readSettings } from "@/lib/settings/public-queries";
import { placesFacts } from "@/lib/structured-data/facts";
import { SitePage } from "../site-page";

const PLACE = { name: "公司", description: "按公司找報道。", path: "/companies" };

export function generateMetadata() {
	return listMetadata({ ...PLACE, title: PLACE.name, feed: { kind: "latest" } });
}

export default async function CompaniesPage() {
	const [{ publication }, companies] = await Promise.all([readSettings(), listCompanies()]);
	return (
		<SitePage path={PLACE.path} current="/companies" now={new Date()} song={["公司未有公司"]}>
			<JsonLd
				things={placesFacts(
					{
						...PLACE,
						items: companies.map((company) => ({ name: company.name, path: companyPath(company) })),
					},
					publication,
				)}
			/>
			<PageHead title={PLACE.name} text="報道提及的公司，上市的按股份代號排列。" />
			{companies.length === 0 ? (
				<EmptyList
					title="未有公司"
					text="報道提及的公司會在這裏列出。"
					link={{ href: "/latest", label: "最新報道" }}
				/>
			) : (
				<CompanyList companies={companies.map((company) => ({ ...company, href: companyPath(company) }))} />
			)}
		</SitePage>
	);
}
