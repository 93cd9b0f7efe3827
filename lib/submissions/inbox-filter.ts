import { type SubmissionKind, submissionKinds } from "@/lib/submissions/kinds";
import { whyNotStorable } from "@/lib/text/well-formed";

export const INBOX_TABS = ["waiting", "mine", "asked", "adopted", "closed", "held", "muted"] as const;
export type InboxTab = (typeof INBOX_TABS)[number];
export type InboxFilter = { tab: InboxTab; kind: SubmissionKind | null; page: number; q: string };

/** UTF-16 units of a search; nobody types more. */
const LONGEST = 100;

type Query = Record<string, string | string[] | undefined>;

/** What the inbox shows for an address; whatever is not understood is left out. A search looks in all its parts. */
export function parseInboxFilter({ tab, kind, page, q }: Query): InboxFilter {
	const asked = Number(page);
	return {
		tab: INBOX_TABS.find((one) => one === tab) ?? "waiting",
		kind: submissionKinds.find((one) => one === kind) ?? null,
		q: typeof q === "string" && whyNotStorable(q) === null ? q.trim().slice(0, LONGEST) : "",
		page: Number.isSafeInteger(asked) && asked > 1 && asked < 10_000 ? asked : 1,
	};
}

/** The address of the inbox as filtered; of one submission in it, when it is named. */
export function inboxHref({ tab, kind, page, q }: InboxFilter, submissionId?: string): string {
	const query = new URLSearchParams({
		...(tab !== "waiting" && { tab }),
		...(kind && { kind }),
		...(q && { q }),
		...(page > 1 && { page: String(page) }),
	}).toString();
	return `/desk/inbox${submissionId ? `/${submissionId}` : ""}${query && `?${query}`}`;
}

/** The address of the inbox as a board. */
export function boardHref({ kind, isMine }: Pick<InboxFilter, "kind"> & { isMine: boolean }): string {
	const query = new URLSearchParams({ ...(kind && { kind }), ...(isMine && { for: "me" }) }).toString();
	return `/desk/inbox/board${query && `?${query}`}`;
}
