import { name, organisation, phone, role } from "@/lib/submissions/about-the-sender";
import type { Field } from "@/lib/submissions/fields";

/** What a returning sender may have kept; nothing of it must be. */
export const PROFILE_FIELDS: readonly Field[] = [
	{ ...organisation, isRequired: false },
	{ ...name, isRequired: false },
	role,
	{ ...phone, isRequired: false },
	{
		name: "boilerplate",
		label: "機構簡介",
		type: "prose",
		isRequired: false,
		max: 1_000,
		hint: "填寫新聞稿時放在正文末段。",
	},
];
