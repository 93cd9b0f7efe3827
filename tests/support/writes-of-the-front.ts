import { randomUUID } from "node:crypto";
import { cancelLaunch } from "@/lib/front-page/cancel-launch";
import { changeCard } from "@/lib/front-page/change-card";
import { discardDrafts } from "@/lib/front-page/discard-drafts";
import { launchDrafts } from "@/lib/front-page/launch-drafts";
import { moveCard } from "@/lib/front-page/move-card";
import { placeStory } from "@/lib/front-page/place-story";
import { removeCard } from "@/lib/front-page/remove-card";
import { swapCards } from "@/lib/front-page/swap-cards";
import { timeLaunch } from "@/lib/front-page/time-launch";
import { undoLaunch } from "@/lib/front-page/undo-launch";
import { clock, dayOf } from "@/lib/time/hong-kong";

const articleId = randomUUID();
const tomorrow = new Date(Date.now() + 86_400_000);
const lead = { container: "lead", seen: {} };
const leads = { containers: ["lead"], seen: {} };

/** The commands about the front page, each with input that parses; asked by the permission matrix. */
export const WRITES_OF_THE_FRONT = {
	placeStory: {
		write: placeStory,
		permission: "front.curate",
		input: ({ articleId: published }: { articleId: string }) => ({
			articleId: published,
			to: "lead",
			position: 0,
			seen: {},
		}),
	},
	moveCard: {
		write: moveCard,
		permission: "front.curate",
		input: () => ({ articleId, from: "lead", to: "highlights", position: 0, seen: {} }),
	},
	swapCards: {
		write: swapCards,
		permission: "front.curate",
		input: () => ({
			one: { articleId, container: "lead" },
			other: { articleId, container: "highlights" },
			seen: {},
		}),
	},
	removeCard: { write: removeCard, permission: "front.curate", input: () => ({ articleId, ...lead }) },
	changeCard: {
		write: changeCard,
		permission: "front.curate",
		input: () => ({ articleId, ...lead, headline: "另題", showsPicture: true, showsSubs: true }),
	},
	discardDrafts: { write: discardDrafts, permission: "front.curate", input: () => leads },
	launchDrafts: { write: launchDrafts, permission: "front.launch", input: () => leads },
	timeLaunch: {
		write: timeLaunch,
		permission: "front.launch",
		input: () => ({ ...leads, on: dayOf(tomorrow), at: clock(tomorrow) }),
	},
	cancelLaunch: { write: cancelLaunch, permission: "front.launch", input: () => lead },
	undoLaunch: { write: undoLaunch, permission: "front.launch", input: () => lead },
} as const;
