"use server";

import { addRedirect } from "@/lib/redirects/add-redirect";
import { redirectOfForm } from "@/lib/redirects/redirect-of-form";
import { removeRedirect } from "@/lib/redirects/remove-redirect";
import { asAction } from "@/lib/write/as-action";

export const addRedirectAction = asAction((actor, typed) => addRedirect(actor, redirectOfForm(typed)), {
	goTo: ({ fromPath }) => `/desk/redirects?${new URLSearchParams({ saved: fromPath })}`,
});
export const removeRedirectAction = asAction(removeRedirect, {
	goTo: ({ fromPath }) => `/desk/redirects?${new URLSearchParams({ removed: fromPath })}`,
});
