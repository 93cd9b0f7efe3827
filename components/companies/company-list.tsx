import "@/components/styles/lists.css";
import { CodeChip } from "./code-chip";

export type ListedCompany = {
	slug: string;
	href: string;
	name: string;
	englishName: string | null;
	code: string | null;
};

/** Companies by code; the name is the link, so that a code is not read out twice. */
export function CompanyList({ companies }: { companies: readonly ListedCompany[] }) {
	return (
		<ul className="co-all">
			{companies.map(({ slug, href, name, englishName, code }) => (
				<li key={slug}>
					<a href={href}>{name}</a>
					{code && <CodeChip code={code} />}
					{englishName && (
						<span className="hint" lang="en">
							{englishName}
						</span>
					)}
				</li>
			))}
		</ul>
	);
}
