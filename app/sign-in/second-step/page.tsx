import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PasskeyForm } from "@/components/desk/passkey-form.island";
import { awaitedStep } from "@/lib/access/sign-in";
import { wordsIn } from "@/lib/words/words";
import { offerPasskeySignInAction, secondStepAction } from "../actions";
import { askedFor, type Query } from "../asked-for";
import { Gate } from "../gate";
import { OneFieldForm } from "../one-field-form.island";

export const metadata: Metadata = { title: "第二步驗證", robots: { index: false } };

export default async function SecondStepPage({ searchParams }: { searchParams: Promise<Query> }) {
	const { locale, lang, to, other } = askedFor("/sign-in/second-step", await searchParams);
	const again = `/sign-in?${new URLSearchParams({ ...(to && { to }), ...(lang && { lang }) })}`;
	if (!(await awaitedStep())) redirect(again);
	const { step, signIn } = wordsIn(locale).access;
	return (
		<Gate locale={locale} title={step.title} intro={step.intro} other={other}>
			<OneFieldForm
				locale={locale}
				action={secondStepAction}
				fields={{ to }}
				name="code"
				label={step.code}
				hint={step.codeHint}
				autoComplete="one-time-code"
				submit={step.submit}
				busy={step.busy}
			/>
			<p className="or">{signIn.or}</p>
			<PasskeyForm
				locale={locale}
				action={secondStepAction}
				offer={offerPasskeySignInAction}
				fields={{ to }}
			/>
			<p className="hint">{step.help}</p>
			<p className="hint">
				<a href={again}>{step.again}</a>
			</p>
		</Gate>
	);
}
