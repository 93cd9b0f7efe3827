import type { ArticleContent } from "@/lib/articles/content";
import type { KnownCompany } from "@/lib/companies/named-companies";
import type { Problem } from "@/lib/write/outcome";

/** What is chosen beside the text. */
export type StoryDetails = Omit<ArticleContent, "headline" | "body">;
export type ChangeDetails = (change: Partial<StoryDetails>) => void;

export type StoryState = "draft" | "scheduled" | "published" | "withdrawn";

/** Where a story stands, as the server knows it. */
export type StoryStatus = {
	id: string;
	number: number;
	state: StoryState;
	revision: number;
	savedAt: Date;
	publishAt: Date | null;
	withdrawnReason: string | null;
	/** What readers have or will have. */
	live: { revision: number; tail: string } | null;
};

export type StoryVersion = {
	id: string;
	revision: number;
	reason: "edit" | "import" | "restore";
	savedByName: string;
	savedAt: Date;
};

type Choice = { id: string; name: string };
export type StoryChoices = {
	sections: Choice[];
	columns: Choice[];
	people: Choice[];
	books: Choice[];
	companies: KnownCompany[];
};

export type StatusVerb = "publish" | "schedule" | "unschedule" | "update" | "withdraw";

/** A form action of the server; its first argument is a form's state before, which this screen does not use. */
export type StatusAction = (
	before: { problems: Problem[]; typed: Record<string, string>; value: null },
	form: FormData,
) => Promise<{ problems: Problem[] }>;

export type StatusActions = Record<StatusVerb, StatusAction>;

/** What the one who is signed in may do with this story. */
export type StoryRights = { revise: boolean; publish: boolean };
