"use server";

import { addPerson } from "@/lib/people/add-person";
import { changePerson } from "@/lib/people/change-person";
import { mergePeople } from "@/lib/people/merge-people";
import { asAction } from "@/lib/write/as-action";

export const addPersonAction = asAction(addPerson, {
	goTo: (_, { name = "" }) => `/desk/people?${new URLSearchParams({ q: name, added: name })}`,
});
export const changePersonAction = asAction(changePerson, {
	goTo: ({ id, revision }) => `/desk/people/${id}?saved=${revision}`,
});
export const mergePeopleAction = asAction(mergePeople, {
	goTo: ({ id }) => `/desk/people/${id}?merged=1`,
});
