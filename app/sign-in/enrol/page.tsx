import type { Metadata } from "next";
import { redirect } from "next/navigation";
import "@/components/styles/desk.css";
import "@/components/styles/dialog.css";
import { proveAgainAction } from "@/app/desk/account/factor-actions";
import { FactorsOfMine } from "@/app/desk/account/factors-of-mine";
import { ProofProvider } from "@/components/desk/proof.island";
import { WordsProvider } from "@/components/desk/words.island";
import { afterSignIn, currentHolder, currentWays, mustEnrolFirst } from "@/lib/access/session";
import { wordsIn } from "@/lib/words/words";
import { offerPasskeySignInAction } from "../actions";
import { askedFor, type Query } from "../asked-for";
import { Gate } from "../gate";

export const metadata: Metadata = { title: "雙重驗證", robots: { index: false } };

export default async function EnrolPage({ searchParams }: { searchParams: Promise<Query> }) {
	const { to } = askedFor("/sign-in/enrol", await searchParams);
	const holder = await currentHolder();
	if (!holder) redirect("/sign-in");
	const [isAsked, ways] = await Promise.all([mustEnrolFirst(), currentWays()]);
	const { access } = wordsIn(holder.locale);
	const { enrol, factors } = access;
	return (
		<Gate
			locale={holder.locale}
			title={isAsked ? enrol.title : factors.title}
			intro={isAsked ? enrol.intro : ways.passkey || ways.totp ? factors.hint : enrol.introPasskey}
			other={null}
		>
			<WordsProvider locale={holder.locale}>
				<ProofProvider prove={proveAgainAction} offer={offerPasskeySignInAction} ways={ways}>
					{!isAsked && (
						<a className="btn btn--pri" href={afterSignIn(to)}>
							{enrol.go}
						</a>
					)}
					<h2 className="vh">{factors.title}</h2>
					<FactorsOfMine staff={holder} />
					<form action="/sign-out" method="post">
						<button className="btn btn--quiet" type="submit">
							{enrol.signOut}
						</button>
					</form>
				</ProofProvider>
			</WordsProvider>
		</Gate>
	);
}
