"use server";

import { addSection } from "@/lib/sections/add-section";
import { changeSection } from "@/lib/sections/change-section";
import { mergeSections } from "@/lib/sections/merge-sections";
import { orderSections } from "@/lib/sections/order-sections";
import { asAction } from "@/lib/write/as-action";

export const addSectionAction = asAction(addSection, {
	goTo: (_, { name = "" }) => `/desk/sections?${new URLSearchParams({ added: name })}`,
});
export const changeSectionAction = asAction(changeSection, {
	goTo: ({ id, revision }) => `/desk/sections/${id}?saved=${revision}`,
});
export const orderSectionsAction = asAction(orderSections, { goTo: () => "/desk/sections?ordered=1" });
export const mergeSectionsAction = asAction(mergeSections, {
	goTo: ({ id }) => `/desk/sections/${id}?merged=1`,
});
