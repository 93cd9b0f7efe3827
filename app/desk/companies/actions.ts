"use server";

import { addCompany } from "@/lib/companies/add-company";
import { changeCompany } from "@/lib/companies/change-company";
import { asAction } from "@/lib/write/as-action";

export const addCompanyAction = asAction(addCompany, {
	goTo: (_, { name = "" }) => `/desk/companies?${new URLSearchParams({ q: name, added: name })}`,
});
export const changeCompanyAction = asAction(changeCompany, {
	goTo: ({ id, revision }) => `/desk/companies/${id}?saved=${revision}`,
});
