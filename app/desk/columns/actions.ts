"use server";

import { addColumn } from "@/lib/columns/add-column";
import { changeColumn } from "@/lib/columns/change-column";
import { asAction } from "@/lib/write/as-action";

export const addColumnAction = asAction(addColumn, {
	goTo: (_, { name = "" }) => `/desk/columns?${new URLSearchParams({ added: name })}`,
});
export const changeColumnAction = asAction(changeColumn, {
	goTo: ({ id, revision }) => `/desk/columns/${id}?saved=${revision}`,
});
