import { addDays, dayOf } from "@/lib/time/hong-kong";

/** RFC 9116 asks for less than a year; the file is written anew for every asker, so that half of one is always left. */
const VALID_DAYS = 180;

/** The text of security.txt. Its time of expiry is a midnight, so that the same text is sent all day. */
export function securityTxt({
	contactEmail,
	siteUrl,
	now,
}: {
	contactEmail: string;
	siteUrl: string;
	now: Date;
}): string {
	const lines = [
		`Contact: mailto:${encodeURI(contactEmail)}`,
		`Expires: ${addDays(dayOf(now), VALID_DAYS)}T00:00:00+08:00`,
		"Preferred-Languages: zh-Hant, en",
		`Canonical: ${siteUrl}/.well-known/security.txt`,
	];
	return `${lines.join("\n")}\n`;
}
