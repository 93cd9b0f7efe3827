import type { Staff } from "@/lib/access/actor";
import { listUnwantedMails } from "@/lib/staff/desk-queries";
import type { Words } from "@/lib/words/words";
import { changeWorkMailAction } from "./actions";
import { WorkMailForm } from "./work-mail-form.island";

/** Which mails one is sent about one's work, with the way to change it. */
export async function WorkMail({ staff, words }: { staff: Staff; words: Words }) {
	const { preferences } = words.workflow.mail;
	const unwanted = await listUnwantedMails(staff);
	return (
		<section aria-labelledby="work-mail">
			<h2 id="work-mail">{preferences.title}</h2>
			<p className="hint">{preferences.hint}</p>
			<WorkMailForm key={unwanted.join()} action={changeWorkMailAction} unwanted={unwanted} />
		</section>
	);
}
