"use server";

import { nameVersion } from "@/lib/versions/name-version";
import { restoreVersion } from "@/lib/versions/restore-version";
import { asAction } from "@/lib/write/as-action";

export const restoreVersionAction = asAction(restoreVersion, {
	goTo: ({ articleId }) => `/desk/articles/${articleId}`,
});
export const nameVersionAction = asAction(nameVersion);
