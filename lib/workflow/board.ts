import { and, eq, gte, lte, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { Staff } from "@/lib/access/actor";
import { inState } from "@/lib/articles/state-now";
import { dayOf, fromHongKong } from "@/lib/time/hong-kong";
import { STAGES } from "./stages";
import { atStage, isToBeUpdated, listTickets, type Ticket } from "./tickets";

/** More than this in a column is looked through as a list. */
const COLUMN_MAX = 40;
/** The stages of the working copy, and before the spike what follows them. */
export const COLUMNS = [
	...STAGES.filter((stage) => stage !== "spiked"),
	"scheduled",
	"published",
	"spiked",
] as const;
export type ColumnName = (typeof COLUMNS)[number];
export type BoardColumn = { name: ColumnName; tickets: Ticket[]; hasMore: boolean };

/** The desk's stories by how far they have come, those due first in front; live ones that are to be updated stand among those scheduled; of those published, today's. */
export async function readBoard(
	actor: Staff,
	{ onlyMine, now }: { onlyMine: boolean; now: Date },
): Promise<BoardColumn[]> {
	const mine = onlyMine ? eq(articles.assignedTo, actor.userId) : undefined;
	const midnight = fromHongKong(dayOf(now), "00:00") ?? now;
	return Promise.all(
		COLUMNS.map(async (name) => {
			const isOut = name === "published";
			const where =
				name === "scheduled"
					? inState("scheduled")
					: isOut
						? and(
								inState("published"),
								gte(articles.publishAt, midnight),
								lte(articles.publishAt, sql`now()`),
							)
						: atStage(name);
			const order = name === "scheduled" || isOut ? "publish" : name === "spiked" ? "saved" : "due";
			const limit = COLUMN_MAX + 1;
			const [listed, updates] = await Promise.all([
				listTickets(actor, { where: and(where, mine), order, limit }),
				name === "scheduled"
					? listTickets(actor, { where: and(isToBeUpdated, mine), order: "update", limit })
					: [],
			]);
			const tickets = [...listed, ...updates].sort((a, b) =>
				updates.length > 0 ? nextOf(a) - nextOf(b) : 0,
			);
			return { name, tickets: tickets.slice(0, COLUMN_MAX), hasMore: tickets.length > COLUMN_MAX };
		}),
	);
}

/** When readers next get something of a story. */
function nextOf({ updateAt, publishAt }: Ticket): number {
	return (updateAt ?? publishAt)?.getTime() ?? 0;
}
