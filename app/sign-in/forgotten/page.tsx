import type { Metadata } from "next";
import { wordsIn } from "@/lib/words/words";
import { forgetPasswordAction } from "../actions";
import { askedFor, type Query } from "../asked-for";
import { Gate } from "../gate";
import { OneFieldForm } from "../one-field-form.island";

export const metadata: Metadata = { title: "忘記密碼", robots: { index: false } };

export default async function ForgottenPage({ searchParams }: { searchParams: Promise<Query> }) {
	const { locale, lang, other, has } = askedFor("/sign-in/forgotten", await searchParams);
	const { signIn, access } = wordsIn(locale);
	const { forgotten } = access;
	return (
		<Gate locale={locale} title={forgotten.title} intro={forgotten.intro} other={other}>
			{has("sent") && (
				<p className="note note--info" role="status">
					{forgotten.sent}
				</p>
			)}
			<OneFieldForm
				locale={locale}
				action={forgetPasswordAction}
				fields={{ lang }}
				name="email"
				type="email"
				label={signIn.email}
				autoComplete="username"
				submit={forgotten.submit}
				busy={forgotten.busy}
			/>
			<p className="hint">
				<a href={`/sign-in${lang && "?lang=en"}`}>{forgotten.back}</a>
			</p>
		</Gate>
	);
}
