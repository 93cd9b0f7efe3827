import { z } from "zod";
import { body, revisionToken } from "@/lib/articles/input";
import { emptyBody } from "@/lib/body/body";
import { line } from "@/lib/text/fields";
import { isReservedSlug, PAGE_TITLE_MAX, whyNotAPageBody } from "./rules";

export const pageId = z.uuid("invalid");
export const pageRevision = revisionToken;

export const pageSlug = z
	.string("invalid")
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not-a-handle")
	.max(60, "too-long")
	.refine((slug) => !isReservedSlug(slug), "taken");

export const pageTitle = line({ max: PAGE_TITLE_MAX });

const pageBody = body.default(emptyBody()).superRefine((value, context) => {
	const code = whyNotAPageBody(value);
	if (code) context.addIssue({ code: "custom", message: code });
});

/** What the editor sends with every save: the whole page. */
export const pageContent = z.object({ title: pageTitle, body: pageBody });
