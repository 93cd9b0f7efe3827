import { CompanyList } from "@/components/companies/company-list";
import { EmptyList } from "@/components/site/empty-list";
import { PageHead } from "@/components/site/page-head";
import { companyPath } from "@/lib/companies/address";
import { listCompanies } from "@/lib/companies/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { SitePage } from "../site-page";

export function generateMetadata() {
	return listMetadata({
		title: "公司",
		description: "按公司找報道。",
		path: "/companies",
		feed: { kind: "latest" },
	});
}

export default async function CompaniesPage() {
	const companies = await listCompanies();
	return (
		<SitePage current="/companies" now={new Date()} song={["公司未有公司"]}>
			<PageHead title="公司" text="報道提及的公司，上市的按股份代號排列。" />
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
