// Nothing here runs. Each line marked @ts-expect-error must not compile; when one does, `tsc` fails.
import { z } from "zod";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { may } from "@/lib/access/policy";
import { lockArticle } from "@/lib/articles/lock-article";
import { command, findNothing } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { theSystem } from "./support/given";

const input = z.object({ articleId: z.uuid() });

// @ts-expect-error a command without a permission
command({ input, find: lockArticle, run: async () => done({}) });

// @ts-expect-error a permission that is not in the policy
command({ permission: "article.publsh", input, find: lockArticle, run: async () => done({}) });

// @ts-expect-error a permission asked about the wrong kind of subject
command({ permission: "article.publish", input, find: findNothing, run: async () => done({}) });

// @ts-expect-error a question to the policy without its subject
may(theSystem, "article.publish");

// @ts-expect-error nobody is an actor, `anonymous`, and never undefined
may(undefined, "article.draft", "new");

// @ts-expect-error a write through the reader
reader().update(articles);

// @ts-expect-error free SQL through the reader
reader().execute("delete from articles");
