import type { DeskPitch } from "@/lib/proofs/desk-queries";
import type { Outing } from "@/lib/receipt/surfaces";
import type { Workflow } from "@/lib/workflow/desk-queries";
import type { FormAction } from "@/lib/write/form-state";

export type Deed =
	| "begin"
	| "park"
	| "submit"
	| "approve"
	| "return"
	| "spike"
	| "unspike"
	| "assign"
	| "lookBack"
	| "embargo"
	| "askToLift"
	| "agreeToLift"
	| "declineLift"
	| "schedule"
	| "expiry"
	| "sendProof"
	| "recallProof"
	| "waiveProof";

/** The server's forms of a story's way through the desk, by name. */
export type WorkflowActions = Record<Deed, FormAction<unknown>>;

/** What the one who is signed in may do with this story, whatever its stage says to it. */
export type WorkflowRights = {
	revise: boolean;
	submit: boolean;
	judge: boolean;
	assign: boolean;
	spike: boolean;
	embargo: boolean;
	schedule: boolean;
	sendProof: boolean;
	waiveProof: boolean;
};

export type Colleague = { id: string; name: string };

/** All that the editor is given of the desk's way. */
export type StoryWorkflow = {
	workflow: Workflow;
	rights: WorkflowRights;
	colleagues: Colleague[];
	actions: WorkflowActions;
	/** What must be found of the story by its readers; null while they have none. */
	outing: Outing | null;
	/** Its author's word; null of a story that was not begun from a contributed piece. */
	pitch: DeskPitch | null;
};
