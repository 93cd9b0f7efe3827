"use server";

import { publishArticle } from "@/lib/articles/publish-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { scheduleUpdate } from "@/lib/articles/schedule-update";
import { unscheduleArticle } from "@/lib/articles/unschedule-article";
import { unscheduleUpdate } from "@/lib/articles/unschedule-update";
import { updateArticle } from "@/lib/articles/update-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { closeComments, reopenComments } from "@/lib/comments/close-comments";
import { renewArticle } from "@/lib/expiry/renew-article";
import { asAction } from "@/lib/write/as-action";

export const publishArticleAction = asAction(publishArticle);
export const scheduleArticleAction = asAction(scheduleArticle);
export const unscheduleArticleAction = asAction(unscheduleArticle);
export const updateArticleAction = asAction(updateArticle);
export const scheduleUpdateAction = asAction(scheduleUpdate);
export const unscheduleUpdateAction = asAction(unscheduleUpdate);
export const renewArticleAction = asAction(renewArticle);
export const withdrawArticleAction = asAction(withdrawArticle);
export const closeCommentsAction = asAction(closeComments);
export const reopenCommentsAction = asAction(reopenComments);
