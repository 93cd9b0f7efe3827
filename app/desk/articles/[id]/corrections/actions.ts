"use server";

import { correctArticle } from "@/lib/corrections/correct-article";
import { asAction } from "@/lib/write/as-action";

export const correctArticleAction = asAction(correctArticle, {
	goTo: ({ articleId }) => `/desk/articles/${articleId}/corrections`,
});
