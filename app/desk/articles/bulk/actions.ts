"use server";

import { changeMany } from "@/lib/articles/change-many";
import { asAction } from "@/lib/write/as-action";

export const changeManyAction = asAction((actor, typed) => changeMany(actor, typed), {
	goTo: ({ changed, left }, { list = "" }) => {
		const query = new URLSearchParams(list);
		query.set("did", String(changed));
		for (const { number, code } of left.slice(0, 20)) query.append("left", `${number}:${code}`);
		return `/desk/articles?${query}`;
	},
});
