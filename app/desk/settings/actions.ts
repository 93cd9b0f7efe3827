"use server";

import { editSettings } from "@/lib/settings/edit-settings";
import { asAction } from "@/lib/write/as-action";

export const editSettingsAction = asAction(editSettings, {
	goTo: ({ token }) => `/desk/settings?saved=${token}`,
});
