/** The path of a company's page. */
export function companyPath({ slug }: { slug: string }): string {
	return `/companies/${encodeURIComponent(slug)}`;
}
