"use server";

import { draftFromTemplate } from "@/lib/templates/draft-from-template";
import { removeTemplate } from "@/lib/templates/remove-template";
import { asAction } from "@/lib/write/as-action";

export const draftFromTemplateAction = asAction(draftFromTemplate, {
	goTo: ({ id }) => `/desk/articles/${id}`,
});
export const removeTemplateAction = asAction(removeTemplate, {
	goTo: ({ name }) => `/desk/templates?${new URLSearchParams({ removed: name })}`,
});
