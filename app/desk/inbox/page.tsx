import "@/components/styles/inbox.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { parseInboxFilter } from "@/lib/submissions/inbox-filter";
import { wordsIn } from "@/lib/words/words";
import { InboxFrame } from "./inbox-frame";
import { NoInbox } from "./no-inbox";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "收件匣" };

export default async function InboxPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/inbox");
	const words = wordsIn(staff.locale);
	if (!may(staff, "submission.handle", "house")) return <NoInbox words={words} />;
	const filter = parseInboxFilter(await searchParams);
	return (
		<InboxFrame {...{ staff, filter, words }} now={new Date()} chosen={null}>
			<p className="hint">{words.inbox.choose}</p>
		</InboxFrame>
	);
}
