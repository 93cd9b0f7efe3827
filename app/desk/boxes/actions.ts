"use server";

import { addBox } from "@/lib/boxes/add-box";
import { changeBox } from "@/lib/boxes/change-box";
import { asAction } from "@/lib/write/as-action";

export const addBoxAction = asAction(addBox, { goTo: ({ id }) => `/desk/boxes/${id}?saved=1` });
export const changeBoxAction = asAction(changeBox, {
	goTo: ({ id, revision }) => `/desk/boxes/${id}?saved=${revision}`,
});
