"use server";

import { addBook } from "@/lib/books/add-book";
import { changeBook } from "@/lib/books/change-book";
import { asAction } from "@/lib/write/as-action";

export const addBookAction = asAction(addBook, {
	goTo: (_, { title = "" }) => `/desk/books?${new URLSearchParams({ added: title })}`,
});
export const changeBookAction = asAction(changeBook, {
	goTo: ({ id, revision }) => `/desk/books/${id}?saved=${revision}`,
});
