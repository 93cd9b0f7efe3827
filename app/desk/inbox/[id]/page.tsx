import "@/components/styles/inbox.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { SubmissionKin } from "@/components/desk/inbox/submission-kin";
import { SubmissionMerged } from "@/components/desk/inbox/submission-merged";
import { SubmissionView } from "@/components/desk/inbox/submission-view";
import { WhenItIs } from "@/components/desk/inbox/when-it-is";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listSimilarHeadlines } from "@/lib/headlines/desk-queries";
import { listAlike } from "@/lib/submissions/alike-queries";
import { listClashing } from "@/lib/submissions/clash-queries";
import { companiesIn } from "@/lib/submissions/companies-in";
import { readSubmission } from "@/lib/submissions/desk-queries";
import { factsIn } from "@/lib/submissions/facts-in";
import { inboxHref, parseInboxFilter } from "@/lib/submissions/inbox-filter";
import type { Merging } from "@/lib/submissions/merge-rules";
import { isUuid } from "@/lib/text/uuid";
import { wordsIn } from "@/lib/words/words";
import { InboxFrame } from "../inbox-frame";
import { NoInbox } from "../no-inbox";
import { AmendmentReview } from "./amendment-review";
import { FileTools } from "./file-tools";
import { MergeTools, UnmergeTool } from "./merge-tools";
import { MuteTool } from "./mute-tool";
import { SubmissionTools } from "./submission-tools";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "收件匣" };

export default async function SubmissionPage({ params, searchParams }: Props) {
	const { id } = await params;
	if (!isUuid(id)) return notThere();
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=/desk/inbox/${id}`);
	const words = wordsIn(staff.locale);
	if (!may(staff, "submission.handle", "house")) return <NoInbox words={words} />;
	const submission = await readSubmission(staff, id);
	if (!submission) return notThere();
	const [filter, now] = [parseInboxFilter(await searchParams), new Date()];
	const [alike, stories, companies, clashes] = await Promise.all([
		listAlike(staff, submission),
		listSimilarHeadlines(staff, { headline: submission.title, articleId: submission.articleId ?? "", now }),
		companiesIn(staff, submission),
		listClashing(staff, submission),
	]);
	const list = inboxHref(filter).split("?")[1] ?? "";
	const merging = (twin: Merging) => <MergeTools {...{ submission, twin, list, words }} />;
	// What is alike is merged where that is said.
	const unlike = (twin: Merging) => !alike.some(({ id }) => id === twin.id) && merging(twin);
	return (
		<InboxFrame {...{ staff, filter, words, now }} chosen={id}>
			<SubmissionView
				{...{ submission, now, words }}
				back={inboxHref(filter)}
				event={<WhenItIs {...{ submission, clashes, now, words }} merging={unlike} />}
				amendments={<AmendmentReview {...{ submission, list, now, words }} />}
				fileTools={(file) =>
					may(staff, "submission.adopt", "house") && (
						<FileTools {...{ file, list, words }} state={submission.state} />
					)
				}
				merged={
					<SubmissionMerged
						{...{ submission, words }}
						unmerge={(of) => <UnmergeTool id={of} {...{ list, words }} />}
					/>
				}
				tools={
					<>
						<SubmissionTools
							{...{ submission, list, words }}
							mayAdopt={may(staff, "submission.adopt", "house")}
							mute={may(staff, "submission.mute", "house") && <MuteTool {...{ submission, list, words }} />}
						/>
						<SubmissionKin
							{...{ alike, stories, companies, merging, words }}
							facts={factsIn(submission.body)}
						/>
					</>
				}
			/>
		</InboxFrame>
	);
}
