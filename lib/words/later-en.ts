import type { laterProblemsZhHantHk } from "./later-zh-hant-hk";

export const laterProblemsEn: Record<keyof typeof laterProblemsZhHantHk, string> = {
	"not-expired": "The story’s time is not over.",
	"nothing-to-update": "Readers have this version already.",
	"no-update-scheduled": "No update is scheduled: it may have come out, or been cancelled.",
	"update-withdrawn": "The story was withdrawn since, or its time is over. The update does not come out.",
	"update-republished":
		"The story was withdrawn and published again since. The update does not come out; schedule it again if it is still wanted.",
	"update-superseded":
		"Somebody has updated the story since. This update does not come out, so that it undoes nothing; schedule it again if it is still wanted.",
	"update-corrected":
		"A correction was published since; this version was written before it and does not come out. Check it and schedule it again.",
	"update-after-expiry": "The update is later than the end of the story’s time.",
	"expiry-too-soon": "Leave at least a minute. To take the story away at once, withdraw it.",
	"expiry-too-far": "Choose a time within five years.",
	"expiry-before-publication": "The story’s time must end after it is published; change the end first.",
	"expiry-before-update": "An update is scheduled after that: cancel it first, or choose a later time.",
};
