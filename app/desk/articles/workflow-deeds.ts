import type { WorkflowActions } from "@/components/desk/workflow/workflow-props";
import {
	agreeToLiftAction,
	approveAction,
	askToLiftAction,
	assignAction,
	beginAction,
	declineLiftAction,
	embargoAction,
	expiryAction,
	lookBackAction,
	parkAction,
	rescheduleAction,
	returnAction,
	spikeAction,
	submitAction,
	unspikeAction,
} from "./workflow-actions";

/** The server's actions by what the editor, the board and the calendar call them. */
export const workflowActions: WorkflowActions = {
	begin: beginAction,
	park: parkAction,
	submit: submitAction,
	approve: approveAction,
	return: returnAction,
	spike: spikeAction,
	unspike: unspikeAction,
	assign: assignAction,
	lookBack: lookBackAction,
	embargo: embargoAction,
	askToLift: askToLiftAction,
	agreeToLift: agreeToLiftAction,
	declineLift: declineLiftAction,
	schedule: rescheduleAction,
	expiry: expiryAction,
};
