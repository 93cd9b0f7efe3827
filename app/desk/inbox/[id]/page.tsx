import "@/app/styles/inbox.css";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SubmissionView } from "@/components/desk/inbox/submission-view";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { readSubmission } from "@/lib/submissions/desk-queries";
import { inboxHref, parseInboxFilter } from "@/lib/submissions/inbox-filter";
import { isUuid } from "@/lib/text/uuid";
import { wordsIn } from "@/lib/words/words";
import { InboxFrame } from "../inbox-frame";
import { NoInbox } from "../no-inbox";
import { FileTools } from "./file-tools";
import { SubmissionTools } from "./submission-tools";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "收件匣" };

export default async function SubmissionPage({ params, searchParams }: Props) {
	const { id } = await params;
	if (!isUuid(id)) notFound();
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=/desk/inbox/${id}`);
	const words = wordsIn(staff.locale);
	if (!may(staff, "submission.handle", "house")) return <NoInbox words={words} />;
	const submission = await readSubmission(staff, id);
	if (!submission) notFound();
	const filter = parseInboxFilter(await searchParams);
	const now = new Date();
	const list = inboxHref(filter).split("?")[1] ?? "";
	return (
		<InboxFrame {...{ staff, filter, words, now }} chosen={id}>
			<SubmissionView
				{...{ submission, now, words }}
				back={inboxHref(filter)}
				fileTools={(file) =>
					may(staff, "submission.adopt", "house") && (
						<FileTools {...{ file, list, words }} state={submission.state} />
					)
				}
				tools={
					<SubmissionTools
						{...{ submission, list, words }}
						mayAdopt={may(staff, "submission.adopt", "house")}
					/>
				}
			/>
		</InboxFrame>
	);
}
