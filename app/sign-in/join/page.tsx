import type { Metadata } from "next";
import { readInvitation } from "@/lib/invitations/desk-queries";
import { PASSWORD_MIN } from "@/lib/staff/passwords";
import { wordsIn } from "@/lib/words/words";
import { joinAction } from "../actions";
import { askedFor, type Query } from "../asked-for";
import { Gate } from "../gate";
import { JoinForm } from "./join-form.island";

export const metadata: Metadata = { title: "加入編輯部", robots: { index: false } };

export default async function JoinPage({ searchParams }: { searchParams: Promise<Query> }) {
	const query = await searchParams;
	const asked = askedFor("/sign-in/join", query);
	const invitation = await readInvitation(asked.token);
	const locale = query.lang === undefined && invitation ? invitation.locale : asked.locale;
	const { access, desk } = wordsIn(locale);
	const intro = invitation ? access.join.intro(invitation.email, desk.roles[invitation.role]) : undefined;
	const other = new URLSearchParams({ token: asked.token, lang: locale === "en" ? "zh" : "en" });
	return (
		<Gate locale={locale} title={access.join.title} intro={intro} other={`/sign-in/join?${other}`}>
			{invitation ? (
				<JoinForm
					locale={locale}
					action={joinAction}
					token={asked.token}
					email={invitation.email}
					minLength={PASSWORD_MIN}
				/>
			) : (
				<p className="note note--warn">{access.join.gone}</p>
			)}
		</Gate>
	);
}
