import type { CommentActions, StatusActions } from "@/components/desk/editor/story-props";
import {
	closeCommentsAction,
	publishArticleAction,
	renewArticleAction,
	reopenCommentsAction,
	scheduleArticleAction,
	scheduleUpdateAction,
	unscheduleArticleAction,
	unscheduleUpdateAction,
	updateArticleAction,
	withdrawArticleAction,
} from "./actions";

/** The server's actions by what the editor calls them. */
export const statusActions: StatusActions = {
	publish: publishArticleAction,
	schedule: scheduleArticleAction,
	unschedule: unscheduleArticleAction,
	update: updateArticleAction,
	scheduleUpdate: scheduleUpdateAction,
	unscheduleUpdate: unscheduleUpdateAction,
	renew: renewArticleAction,
	withdraw: withdrawArticleAction,
};

export const commentActions: CommentActions = { close: closeCommentsAction, reopen: reopenCommentsAction };
