"use server";

import { publishArticle } from "@/lib/articles/publish-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { unscheduleArticle } from "@/lib/articles/unschedule-article";
import { updateArticle } from "@/lib/articles/update-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { closeComments, reopenComments } from "@/lib/comments/close-comments";
import { asAction } from "@/lib/write/as-action";

export const publishArticleAction = asAction(publishArticle);
export const scheduleArticleAction = asAction(scheduleArticle);
export const unscheduleArticleAction = asAction(unscheduleArticle);
export const updateArticleAction = asAction(updateArticle);
export const withdrawArticleAction = asAction(withdrawArticle);
export const closeCommentsAction = asAction(closeComments);
export const reopenCommentsAction = asAction(reopenComments);
