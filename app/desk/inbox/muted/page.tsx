import "@/components/styles/inbox.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeskHead } from "@/components/desk/desk-head";
import { QueueForm } from "@/components/desk/queue-form.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listMuted } from "@/lib/submissions/muted-queries";
import { isoHongKong } from "@/lib/time/hong-kong";
import { wordsIn } from "@/lib/words/words";
import { unmuteSenderAction } from "../actions";
import { NoInbox } from "../no-inbox";

export const metadata: Metadata = { title: "靜音名單" };

export default async function MutedPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/inbox/muted");
	const words = wordsIn(staff.locale);
	if (!may(staff, "submission.handle", "house")) return <NoInbox words={words} />;
	const { inbox, when } = words;
	const [muted, now] = [await listMuted(staff), new Date()];
	return (
		<>
			<DeskHead title={inbox.mutedList} />
			<main className="ws-main" id="main">
				<p>
					<a className="btn btn--quiet" href="/desk/inbox?tab=muted">
						{inbox.title}
					</a>
				</p>
				{muted.length === 0 && <p className="hint">{inbox.mutedNobody}</p>}
				<ol className="inb-mu">
					{muted.map(({ id, scope, sender, reason, mutedAt, by }) => (
						<li key={id}>
							<p>
								<b>
									<bdi>{sender}</bdi>
								</b>
								<span className="flag">{inbox.muteScopes[scope]}</span>
							</p>
							<p dir="auto">{reason}</p>
							<p className="meta">
								<time dateTime={isoHongKong(mutedAt)}>
									{inbox.mutedBy(by ?? inbox.system, when.near(mutedAt, now))}
								</time>
							</p>
							{may(staff, "submission.mute", "house") && (
								<QueueForm
									action={unmuteSenderAction}
									list=""
									fields={{ muteId: id }}
									button={inbox.unmute}
									look="btn btn--sm"
								/>
							)}
						</li>
					))}
				</ol>
			</main>
		</>
	);
}
