import { anonymous } from "@/lib/access/actor";
import { clientAddress } from "@/lib/access/client-address";
import { seeOther } from "@/lib/http/own-page";
import { readReaderForm } from "@/lib/http/reader-form";
import { askProfileLink } from "@/lib/profiles/ask-profile-link";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { showProfile } from "../show-profile";

/** Asks for a link to one's profile. Whoever types an address that is none learns it; of any other nothing is told. */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	const { email = "" } = form;
	const outcome = await askProfileLink(anonymous, { email, address: clientAddress(request.headers) });
	if (outcome.ok) return showProfile({ step: "sent" }, 200);
	const sentence = problemSentence(wordsIn("zh-Hant-HK"), outcome.problems[0] ?? { code: "not-an-email" });
	return showProfile({ step: "ask", typed: email.slice(0, 254), problem: sentence }, 422);
}

export function GET(): Response {
	return seeOther("/contribute/profile");
}
