import { boilerplate, name, organisation, phone, role } from "@/lib/submissions/about-the-sender";
import type { Field } from "@/lib/submissions/fields";

/** What a returning sender may have kept; nothing of it must be. */
export const PROFILE_FIELDS: readonly Field[] = [
	{ ...organisation, isRequired: false },
	{ ...name, isRequired: false },
	role,
	{ ...phone, isRequired: false },
	boilerplate,
];
