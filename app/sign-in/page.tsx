import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PasskeyForm } from "@/components/desk/passkey-form.island";
import { afterSignIn, currentStaff, mustEnrolFirst } from "@/lib/access/session";
import { ENROL } from "@/lib/access/sign-in";
import { wordsIn } from "@/lib/words/words";
import { offerPasskeySignInAction, passkeySignInAction, signInAction } from "./actions";
import { askedFor, type Query } from "./asked-for";
import { Gate } from "./gate";
import { SignInForm } from "./sign-in-form.island";

export const metadata: Metadata = { title: "登入", robots: { index: false } };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
	const { locale, lang, to, other, has } = askedFor("/sign-in", await searchParams);
	if (await currentStaff()) redirect(afterSignIn(to));
	if (await mustEnrolFirst()) redirect(`${ENROL}?${new URLSearchParams({ to: afterSignIn(to) })}`);
	const { signIn, access } = wordsIn(locale);
	return (
		<Gate locale={locale} title={signIn.title} intro={signIn.intro} other={other}>
			{(has("out") || has("reset")) && (
				<p className="note note--ok" role="status">
					{has("out") ? signIn.signedOut : access.signIn.reset}
				</p>
			)}
			<PasskeyForm
				locale={locale}
				action={passkeySignInAction}
				offer={offerPasskeySignInAction}
				fields={{ to }}
				isPrimary
			/>
			<p className="or">{access.signIn.or}</p>
			<SignInForm locale={locale} to={to} action={signInAction} />
			<p className="hint">
				<a href={`/sign-in/forgotten${lang && "?lang=en"}`}>{access.signIn.forgotten}</a>
			</p>
		</Gate>
	);
}
