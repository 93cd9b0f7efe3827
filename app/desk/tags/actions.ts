"use server";

import { changeTag } from "@/lib/tags/change-tag";
import { mergeTags } from "@/lib/tags/merge-tags";
import { removeTags } from "@/lib/tags/remove-tags";
import { tagsOfForm } from "@/lib/tags/tags-of-form";
import { asAction } from "@/lib/write/as-action";

export const changeTagAction = asAction(changeTag, { goTo: ({ id }) => `/desk/tags/${id}?saved=1` });
export const mergeTagsAction = asAction(mergeTags, { goTo: ({ id }) => `/desk/tags/${id}?merged=1` });
export const removeTagsAction = asAction((actor, typed) => removeTags(actor, tagsOfForm(typed)), {
	goTo: ({ removed, left }) => `/desk/tags?cleaned=${removed}&left=${left}`,
});
