"use server";

import { approveComments } from "@/lib/comments/approve-comments";
import { blockCommenter } from "@/lib/comments/block-commenter";
import { closeComments, reopenComments } from "@/lib/comments/close-comments";
import { keepComments } from "@/lib/comments/keep-comments";
import { afterDeed, afterDeeds } from "@/lib/comments/queue-filter";
import { rejectComments } from "@/lib/comments/reject-comments";
import { replyAsNewsroom } from "@/lib/comments/reply-as-newsroom";
import { restoreComments } from "@/lib/comments/restore-comments";
import { unblockCommenter } from "@/lib/comments/unblock-commenter";
import { asAction } from "@/lib/write/as-action";

export const approveCommentsAction = asAction(approveComments, { goTo: afterDeeds });
export const rejectCommentsAction = asAction(rejectComments, { goTo: afterDeeds });
export const restoreCommentsAction = asAction(restoreComments, { goTo: afterDeeds });
export const keepCommentsAction = asAction(keepComments, { goTo: afterDeeds });
export const replyAsNewsroomAction = asAction(replyAsNewsroom, { goTo: afterDeed("reply") });
export const blockCommenterAction = asAction(blockCommenter, { goTo: afterDeed("block") });
export const unblockCommenterAction = asAction(unblockCommenter, { goTo: afterDeed("unblock") });
export const closeCommentsAction = asAction(closeComments, { goTo: afterDeed("close") });
export const reopenCommentsAction = asAction(reopenComments, { goTo: afterDeed("reopen") });
