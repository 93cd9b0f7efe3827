import { anonymous } from "@/lib/access/actor";
import { handOver } from "@/lib/http/hand-over";
import { ownPage, seeOther } from "@/lib/http/own-page";
import { readReaderForm } from "@/lib/http/reader-form";
import { PROFILE_FIELDS } from "@/lib/profiles/fields";
import { removeProfile } from "@/lib/profiles/remove-profile";
import { typedFrom } from "@/lib/profiles/rules";
import { saveProfile } from "@/lib/profiles/save-profile";
import { submissionKinds } from "@/lib/submissions/kinds";
import type { ReturnedSubmission } from "@/lib/submissions/returned-submission";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { showProfile } from "../show-profile";

/** The buttons of an opened profile: keep it, delete it, or fill it into a form. What is wrong comes back with all that was typed (422). */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const { email = "", key = "", kept = "", deed = "save" } = form;
	const typed = Object.fromEntries(PROFILE_FIELDS.map(({ name }) => [name, form[name] ?? ""]));
	const kind = submissionKinds.find((one) => one === deed);
	if (kind) {
		const { organisation = "", senderName = "", role = "", phone = "", boilerplate = "" } = typed;
		const filled = typedFrom({ email, organisation, senderName, role, phone, boilerplate });
		const returned: ReturnedSubmission = { typed: filled, problems: {} };
		return ownPage(`/contribute/${kind}?form=${handOver(returned)}`, 200);
	}
	const outcome =
		deed === "remove"
			? await removeProfile(anonymous, { email, key })
			: await saveProfile(anonymous, { ...typed, email, key });
	if (outcome.ok && deed === "remove") return showProfile({ step: "removed" }, 200);
	const problems: Record<string, string> = {};
	for (const problem of outcome.ok ? [] : outcome.problems) {
		const field = typed[problem.field ?? ""] === undefined ? "" : (problem.field ?? "");
		problems[field] ??= problemSentence(wordsIn("zh-Hant-HK"), problem);
	}
	const isKept = outcome.ok || kept === "yes";
	return showProfile(
		{ step: "open", email, pageKey: key, isKept, typed, problems, isSaved: outcome.ok },
		outcome.ok ? 200 : 422,
	);
}

export function GET(): Response {
	return seeOther("/contribute/profile");
}
