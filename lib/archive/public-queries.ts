import { and, asc, desc, eq, gte, lt } from "drizzle-orm";
import { reader } from "@/db/client";
import {
	publishedColumnMonths,
	publishedDays,
	publishedMonths,
	publishedPersonMonths,
	publishedSectionMonths,
} from "@/db/views/published-months";
import { untilNextPublication } from "@/lib/articles/until-next-publication";
import { askedOnce } from "@/lib/front/asked-once";
import { dependsOn } from "@/lib/front/reading";
import { listTag } from "@/lib/front/tags";
import { addMonths, type MonthOfYear } from "./calendar";

export type CountedMonth = { month: MonthOfYear; stories: number };

/** Hong Kong months that have published stories, the newest first, and how many. */
export const listMonths = askedOnce(async (): Promise<CountedMonth[]> => {
	dependsOn("latest");
	await untilNextPublication();
	return reader().select().from(publishedMonths).orderBy(desc(publishedMonths.month));
});

/** The days of a month that have published stories, in order, and how many. */
export async function listDays(month: MonthOfYear): Promise<{ day: string; stories: number }[]> {
	dependsOn("latest");
	await untilNextPublication();
	const { day } = publishedDays;
	return reader()
		.select()
		.from(publishedDays)
		.where(and(gte(day, `${month}-01`), lt(day, `${addMonths(month, 1)}-01`)))
		.orderBy(asc(day));
}

const BY_PLACE = {
	person: publishedPersonMonths,
	column: publishedColumnMonths,
	section: publishedSectionMonths,
} as const;

/**
 * The months in which a person, a column or a section had stories, the newest first, and how many. Whatever page of a list is made, it
 * counts the whole archive of its place.
 */
export const listMonthsOf = askedOnce(
	async (place: keyof typeof BY_PLACE, id: string): Promise<CountedMonth[]> => {
		dependsOn(listTag(place, id));
		await untilNextPublication();
		const months = BY_PLACE[place];
		return reader()
			.select({ month: months.month, stories: months.stories })
			.from(months)
			.where(eq(months.placeId, id))
			.orderBy(desc(months.month));
	},
);
