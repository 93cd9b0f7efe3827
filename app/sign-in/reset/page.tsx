import type { Metadata } from "next";
import { isResetOpen } from "@/lib/staff/desk-queries";
import { PASSWORD_MIN } from "@/lib/staff/passwords";
import { wordsIn } from "@/lib/words/words";
import { resetPasswordAction } from "../actions";
import { askedFor, type Query } from "../asked-for";
import { Gate } from "../gate";
import { OneFieldForm } from "../one-field-form.island";

export const metadata: Metadata = { title: "設定新密碼", robots: { index: false } };

export default async function ResetPage({ searchParams }: { searchParams: Promise<Query> }) {
	const { locale, lang, token, other } = askedFor("/sign-in/reset", await searchParams);
	const { account, access } = wordsIn(locale);
	const { reset } = access;
	const isOpen = await isResetOpen(token);
	return (
		<Gate locale={locale} title={reset.title} intro={isOpen ? reset.intro : undefined} other={other}>
			{isOpen ? (
				<OneFieldForm
					locale={locale}
					action={resetPasswordAction}
					fields={{ token, lang }}
					name="password"
					type="password"
					label={account.next}
					hint={account.nextHint(PASSWORD_MIN)}
					autoComplete="new-password"
					submit={reset.submit}
					busy={reset.busy}
				/>
			) : (
				<>
					<p className="note note--warn">{reset.gone}</p>
					<a className="btn" href={`/sign-in/forgotten${lang && "?lang=en"}`}>
						{reset.again}
					</a>
				</>
			)}
		</Gate>
	);
}
