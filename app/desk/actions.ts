"use server";

import { draftArticle } from "@/lib/articles/draft-article";
import { asAction } from "@/lib/write/as-action";

export const draftArticleAction = asAction(draftArticle, { goTo: ({ id }) => `/desk/articles/${id}` });
