import { z } from "zod";
import { countGraphemes } from "@/lib/text/graphemes";
import { whyNotStorable } from "@/lib/text/well-formed";
import { PASSWORD_MAX, PASSWORD_MIN } from "./passwords";

/** An e-mail address as accounts keep it: folded first, then checked, so that no look-alike @ slips through. */
export const email = z
	.string("invalid")
	.max(254, "too-long")
	.transform((text) => text.normalize("NFKC").trim().toLowerCase())
	.refine(
		(text) => /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text),
		"not-an-email",
	);

export const newPassword = z
	.string("invalid")
	.max(PASSWORD_MAX * 16, "too-long")
	.refine((text) => whyNotStorable(text) === null, "bad-characters")
	.refine((text) => countGraphemes(text) >= PASSWORD_MIN, {
		message: "too-short",
		params: { min: PASSWORD_MIN },
	})
	.refine((text) => countGraphemes(text) <= PASSWORD_MAX, {
		message: "too-long",
		params: { max: PASSWORD_MAX },
	});
