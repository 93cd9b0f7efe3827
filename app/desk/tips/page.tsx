import "@/components/styles/desk-tips.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { TipList } from "@/components/desk/tips/tip-list";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { countInOffice, keepsTips, listTips } from "@/lib/tips/desk-queries";
import { CUSTODIANS_MIN } from "@/lib/tips/states";
import { wordsIn } from "@/lib/words/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "保密來料", referrer: "same-origin" };

export default async function TipsPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/tips");
	if (!may(staff, "tip.make-key", "new")) {
		if (may(staff, "tip.list-keys", "house")) redirect("/desk/tips/keys");
		return notThere();
	}
	const { tips: words } = wordsIn(staff.locale);
	const page = /^[1-9]\d{0,3}$/.exec(String((await searchParams).page ?? ""))?.[0] ?? "1";
	const [isKeeper, inOffice, list] = await Promise.all([
		keepsTips(staff),
		countInOffice(),
		listTips(staff, Number(page)),
	]);
	return (
		<>
			<DeskHead title={words.title} />
			<main className="ws-main" id="main">
				<p className="hint">{words.intro}</p>
				<p className={inOffice < CUSTODIANS_MIN ? "note note--warn" : "note"}>
					{inOffice < CUSTODIANS_MIN ? words.closedNow(inOffice) : words.openNow(inOffice)}
				</p>
				<p>
					<a className="btn" href="/desk/tips/keys">
						{words.toKeys}
					</a>
				</p>
				{isKeeper ? (
					<TipList {...list} page={Number(page)} words={words} now={new Date()} />
				) : (
					<p>{words.noKey}</p>
				)}
			</main>
		</>
	);
}
