"use server";

import { addPage } from "@/lib/pages/add-page";
import { publishPage } from "@/lib/pages/publish-page";
import { withholdPage } from "@/lib/pages/withhold-page";
import { asAction } from "@/lib/write/as-action";

export const addPageAction = asAction(addPage, { goTo: ({ id }) => `/desk/pages/${id}` });
export const publishPageAction = asAction(publishPage);
export const withholdPageAction = asAction(withholdPage);
