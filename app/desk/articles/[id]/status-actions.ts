import type { StatusActions } from "@/components/desk/editor/story-props";
import {
	publishArticleAction,
	scheduleArticleAction,
	unscheduleArticleAction,
	updateArticleAction,
	withdrawArticleAction,
} from "./actions";

/** The server's actions by what the editor calls them. */
export const statusActions: StatusActions = {
	publish: publishArticleAction,
	schedule: scheduleArticleAction,
	unschedule: unscheduleArticleAction,
	update: updateArticleAction,
	withdraw: withdrawArticleAction,
};
