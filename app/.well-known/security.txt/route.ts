import { environment } from "@/lib/env";
import { publicFile } from "@/lib/http/public-file";
import { securityTxt } from "@/lib/security-txt/security-txt";
import { readSettings } from "@/lib/settings/public-queries";

export const dynamic = "force-dynamic";

/** How to report a hole in this site (RFC 9116). */
export async function GET(): Promise<Response> {
	const { publication } = await readSettings();
	const body = securityTxt({
		contactEmail: publication.contactEmail,
		siteUrl: environment().siteUrl,
		now: new Date(),
	});
	return publicFile({ body, contentType: "text/plain; charset=utf-8" });
}
