import type { Staff } from "@/lib/access/actor";
import type { Words } from "@/lib/words/words";
import { MentionMail } from "./mention-mail";
import { WorkMail } from "./work-mail";

/** What one is told of by mail. */
export function MailChoices({ staff, words }: { staff: Staff; words: Words }) {
	return (
		<>
			<MentionMail staff={staff} words={words} />
			<WorkMail staff={staff} words={words} />
		</>
	);
}
