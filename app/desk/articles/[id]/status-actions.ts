import type { CommentActions, StatusActions } from "@/components/desk/editor/story-props";
import {
	closeCommentsAction,
	publishArticleAction,
	reopenCommentsAction,
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

export const commentActions: CommentActions = { close: closeCommentsAction, reopen: reopenCommentsAction };
