import type { ArticleContent } from "@/lib/articles/content";
import type { Closing } from "@/lib/comments/rules";
import type { KnownCompany } from "@/lib/companies/named-companies";
import type { FormAction } from "@/lib/write/form-state";
import type { Problem } from "@/lib/write/outcome";

/** What is chosen beside the text. */
export type StoryDetails = Omit<ArticleContent, "headline" | "body">;
export type ChangeDetails = (change: Partial<StoryDetails>) => void;

export type StoryState = "draft" | "scheduled" | "published" | "withdrawn";

/** What somebody sent and the story was begun from: its texts, and whom readers are told that they come from. */
export type SentIn = { texts: readonly string[]; by: string };

/** Where a story stands, as the server knows it. */
export type StoryStatus = {
	id: string;
	number: number;
	state: StoryState;
	revision: number;
	savedAt: Date;
	/** The account of whoever writes on this screen. */
	writerId: string;
	publishAt: Date | null;
	withdrawnReason: string | null;
	/** Until when readers have it; of one that was withdrawn, that its time was over. */
	expiresAt: Date | null;
	pending: PendingVersion | null;
	/** What readers have or will have. */
	live: { revision: number; tail: string } | null;
};

/** A version of a live story that readers are to have at an instant; `problems` say why they will not, or did not. */
export type PendingVersion = {
	revision: number;
	updateAt: Date;
	setByName: string;
	hasFailed: boolean;
	problems: Problem[];
};

export type StoryVersion = {
	id: string;
	revision: number;
	reason: "edit" | "import" | "restore" | "merge" | "set-aside";
	savedByName: string;
	savedAt: Date;
	/** What the newsroom calls it, if anything. */
	name: string | null;
};

type Choice = { id: string; name: string };
export type StoryChoices = {
	sections: Choice[];
	columns: Choice[];
	people: Choice[];
	books: Choice[];
	companies: KnownCompany[];
};

/** What readers say of a published story, and whether they still may; null for whoever may not moderate. */
export type StoryDiscussion = { closed: Closing | null; closesAt: Date; waiting: number } | null;

/** Closing and opening a story's comments, as forms call it. */
export type CommentActions = { close: FormAction<unknown>; reopen: FormAction<unknown> };

export type StatusVerb =
	| "publish"
	| "schedule"
	| "unschedule"
	| "update"
	| "scheduleUpdate"
	| "unscheduleUpdate"
	| "withdraw"
	| "renew";

/** A form action of the server; its first argument is a form's state before, which this screen does not use. */
export type StatusAction = (
	before: { problems: Problem[]; typed: Record<string, string>; value: null },
	form: FormData,
) => Promise<{ problems: Problem[] }>;

export type StatusActions = Record<StatusVerb, StatusAction>;

/** What the one who is signed in may do with this story. */
export type StoryRights = {
	revise: boolean;
	publish: boolean;
	/** Takes a story over from whoever has locked it. */
	takeOver: boolean;
	/** Reads and writes the notes beside it. */
	annotate: boolean;
	keepTemplates: boolean;
	/** Tells readers what was wrong in it; only of a story that they have. */
	correct: boolean;
};
