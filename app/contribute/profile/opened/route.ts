import { anonymous } from "@/lib/access/actor";
import { seeOther } from "@/lib/http/own-page";
import { readReaderForm } from "@/lib/http/reader-form";
import { openProfile } from "@/lib/profiles/open-profile";
import { showProfile } from "../show-profile";

/** The button behind the mailed link: what it opens is shown as this answer alone. */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const outcome = await openProfile(anonymous, { token: form.token ?? "" });
	if (!outcome.ok)
		return seeOther(`/contribute/profile?problem=${outcome.problems[0]?.code ?? "profile-link-expired"}`);
	const { key, ...opened } = outcome.value;
	return showProfile({ step: "open", ...opened, pageKey: key, problems: {}, isSaved: false }, 200);
}

export function GET(): Response {
	return seeOther("/contribute/profile");
}
