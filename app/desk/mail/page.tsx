import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeskHead } from "@/components/desk/desk-head";
import { MailItem } from "@/components/desk/mail-item";
import { QueueForm } from "@/components/desk/queue-form.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { isMailSent, listMails } from "@/lib/mail/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { retryMailAction } from "./actions";

export const metadata: Metadata = { title: "電郵" };

export default async function MailPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/mail");
	const words = wordsIn(staff.locale);
	const { mail } = words.comments;
	const mails = await listMails(staff);
	const isAllowed = may(staff, "mail.manage", "house");
	return (
		<>
			<DeskHead title={mail.title} />
			<main className="ws-main" id="main">
				{!isAllowed && <p className="note">{mail.forbidden}</p>}
				{isAllowed && !isMailSent() && <p className="note note--info">{mail.kept}</p>}
				{isAllowed && mails.length === 0 && <p className="hint">{mail.none}</p>}
				<ol className="q">
					{mails.map((one) => (
						<MailItem
							key={one.id}
							mail={one}
							isSent={isMailSent()}
							now={new Date()}
							words={words}
							retry={
								<QueueForm
									action={retryMailAction}
									list=""
									fields={{ mailId: one.id }}
									button={mail.retry}
									name={`${mail.retry} ${one.to}`}
								/>
							}
						/>
					))}
				</ol>
			</main>
		</>
	);
}
