import "@/components/styles/diary.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { FeedTools } from "@/components/desk/diary/feed-tools.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { readFeedMade } from "@/lib/diary/feed-queries";
import { environment } from "@/lib/env";
import { wordsIn } from "@/lib/words/words";
import { makeFeedAction, revokeFeedAction } from "../actions";

export const metadata: Metadata = { title: "訂閱我的採訪" };

export default async function SubscriptionPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/diary/subscription");
	if (!may(staff, "diary.view", "house")) return notThere();
	const { diary, when } = wordsIn(staff.locale);
	const madeAt = await readFeedMade(staff);
	return (
		<>
			<DeskHead title={diary.feed.title}>
				<a className="btn ws-back" href="/desk/diary">
					{diary.back}
				</a>
			</DeskHead>
			<main className="ws-main dia" id="main">
				<p>{diary.feed.hint}</p>
				<FeedTools
					make={makeFeedAction}
					revoke={revokeFeedAction}
					base={`${environment().siteUrl}/api/diary/feeds/`}
					made={madeAt && diary.feed.made(when.near(madeAt, new Date()))}
				/>
			</main>
		</>
	);
}
