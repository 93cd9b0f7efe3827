import { listInColumn, listInSection, listLatest } from "@/lib/articles/public-queries";
import { listColumns } from "@/lib/columns/public-queries";
import { assembleFront } from "@/lib/front-page/assemble-front";
import { listUnderLead } from "@/lib/front-page/list-under-lead";
import { readPlaced } from "@/lib/front-page/public-queries";
import { listMostRead } from "@/lib/reads/public-queries";
import { listSections } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";

/** Everything the front page shows, as editors have laid it out and the rule fills it; `edition` is the newest launch in it. */
export async function readFront() {
	const [{ publication }, { edition, placed }, latest, sections, columns, mostRead] = await Promise.all([
		readSettings(),
		readPlaced(),
		listLatest({ limit: 40 }),
		listSections(),
		listColumns(),
		listMostRead(),
	]);
	const material = {
		placed,
		latest: latest.articles,
		mostRead,
		sections: await Promise.all(
			sections.map(async (section) => ({
				...section,
				stories: (await listInSection(section.id, { limit: 12 })).articles,
			})),
		),
		columns: await Promise.all(
			columns.map(async (column) => ({
				...column,
				stories: (await listInColumn(column.id, { limit: 1 })).articles,
			})),
		),
	};
	const front = assembleFront(material, publication);
	return { front, underLead: await listUnderLead(front, publication), edition };
}
