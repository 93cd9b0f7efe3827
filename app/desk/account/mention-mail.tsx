import type { Staff } from "@/lib/access/actor";
import { wantsMentionMail } from "@/lib/staff/desk-queries";
import type { Words } from "@/lib/words/words";
import { changeMentionMailAction } from "./actions";
import { MentionMailForm } from "./mention-mail-form.island";

/** Whether one is told by mail of being named in a note, with the way to change it. */
export async function MentionMail({ staff, words }: { staff: Staff; words: Words }) {
	const said = words.together.notices;
	const mails = await wantsMentionMail(staff);
	return (
		<section aria-labelledby="mention-mail">
			<h2 id="mention-mail">{said.mailTitle}</h2>
			<p className="hint">{said.mailHint}</p>
			<MentionMailForm key={String(mails)} action={changeMentionMailAction} mails={mails} />
		</section>
	);
}
