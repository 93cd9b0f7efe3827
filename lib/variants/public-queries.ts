import { listPeople } from "@/lib/people/public-queries";
import { readSettings } from "@/lib/settings/public-queries";

/** The names that pages in another variant keep as they are written: of people with a page, and of the settings. */
export async function listProtectedNames(): Promise<string[]> {
	const [{ publication }, people] = await Promise.all([readSettings(), listPeople()]);
	return [...new Set([...publication.protectedNames, ...people.map(({ name }) => name)])].sort();
}
