import "@/components/styles/desk-tips.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { TipDesk } from "@/components/desk/tips/tip-desk.island";
import { currentStaff } from "@/lib/access/session";
import { readSettings } from "@/lib/settings/public-queries";
import { isUuid } from "@/lib/text/uuid";
import { addDays, nearDay } from "@/lib/time/hong-kong";
import { readTip } from "@/lib/tips/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { destroyTipAction, moveTipAction, promoteTipAction } from "../actions";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "保密來料", referrer: "same-origin" };

export default async function TipPage({ params }: Props) {
	const { id } = await params;
	if (!isUuid(id)) return notThere();
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=/desk/tips/${id}`);
	const tip = await readTip(staff, id);
	if (!tip) return notThere();
	const { tips: words } = wordsIn(staff.locale);
	const { tips: rules } = await readSettings();
	const now = new Date();
	return (
		<>
			<DeskHead title={words.tip(nearDay(tip.receivedOn, now))} />
			<main className="ws-main" id="main">
				<p>
					<a href="/desk/tips">{words.back}</a>
				</p>
				<p className="dt-meta">
					<span>{words.states[tip.state]}</span>
					<span>{words.lastActive(nearDay(tip.activeOn, now))}</span>
					<span>{words.destroyedAfter(nearDay(addDays(tip.activeOn, rules.keptDays), now))}</span>
					{tip.storyNumber !== null && <span>{words.story(tip.storyNumber)}</span>}
				</p>
				<TipDesk
					tip={tip}
					days={Object.fromEntries(tip.messages.map(({ id, sentOn }) => [id, nearDay(sentOn, now)]))}
					actions={{ move: moveTipAction, promote: promoteTipAction, destroy: destroyTipAction }}
				/>
			</main>
		</>
	);
}
