import { pgView } from "drizzle-orm/pg-core";
import { LIST_ITEM, listItems } from "./published-articles";

/** Published stories and those yet to come, for the desk alone: the front page as it will be. Nothing of the reader's side may load it. */
export const datedArticles = pgView("dated_articles", LIST_ITEM).as(listItems);
