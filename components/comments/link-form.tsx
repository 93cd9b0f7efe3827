import { problemSentence, wordsIn } from "@/lib/words/words";

/** The button behind a mail's link: opening the link alone does nothing, because mail scanners open links too. */
export function LinkForm({
	action,
	token,
	problem,
	button,
	text,
}: {
	action: string;
	token: string;
	/** The code of what was wrong with the link. */
	problem: string | null;
	button: string;
	text: string;
}) {
	if (problem !== null || token === "")
		return (
			<p className="note note--err" role="alert">
				{problemSentence(wordsIn("zh-Hant-HK"), { code: problem ?? "link-wrong" })}
			</p>
		);
	return (
		<form action={action} method="post">
			<p>{text}</p>
			<input type="hidden" name="token" value={token} />
			<button className="btn btn--pri" type="submit">
				{button}
			</button>
		</form>
	);
}
