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
import { asRoute, problems } from "@/lib/write/as-route";

const DEEDS = new Map<string, (request: Request) => Promise<Response>>([
	["place", asRoute(placeStory)],
	["move", asRoute(moveCard)],
	["swap", asRoute(swapCards)],
	["remove", asRoute(removeCard)],
	["change", asRoute(changeCard)],
	["launch", asRoute(launchDrafts)],
	["time", asRoute(timeLaunch)],
	["cancel", asRoute(cancelLaunch)],
	["discard", asRoute(discardDrafts)],
	["undo", asRoute(undoLaunch)],
]);

/** One change of the front page's drafts or launches; 409 tells who changed the same container in between. */
export async function POST(
	request: Request,
	{ params }: { params: Promise<{ deed: string }> },
): Promise<Response> {
	const deed = DEEDS.get((await params).deed);
	return deed ? deed(request) : problems(404, { code: "not-found" });
}
