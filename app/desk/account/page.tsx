import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountDetails } from "@/components/desk/account-details";
import { DeskHead } from "@/components/desk/desk-head";
import { DeviceList } from "@/components/desk/device-list";
import { SavedNote } from "@/components/desk/saved-note.island";
import { currentStaff, currentWays } from "@/lib/access/session";
import { listSessions } from "@/lib/staff/desk-queries";
import { PASSWORD_MIN } from "@/lib/staff/passwords";
import { wordsIn } from "@/lib/words/words";
import { changeLocaleAction, changePasswordAction, revokeSessionAction } from "./actions";
import { FactorsOfMine } from "./factors-of-mine";
import { LanguageForm } from "./language-form.island";
import { MailChoices } from "./mail-choices";
import { PasswordForm } from "./password-form.island";
import { RevokeForm } from "./revoke-form.island";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "我的帳戶" };

export default async function AccountPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/account");
	const words = wordsIn(staff.locale);
	const { account } = words;
	const { done } = await searchParams;
	const news = {
		mail: words.together.notices.mailDone,
		language: account.languageDone,
		password: account.passwordDone,
		session: account.revoked,
	};
	const said = Object.entries(news).find(([what]) => what === done)?.[1];
	return (
		<>
			<DeskHead title={account.title}>
				<a className="btn ws-site" href="/">
					{words.desk.places.site}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<div className="acct">
					{said && <SavedNote>{said}</SavedNote>}
					<AccountDetails staff={staff} words={words} />
					<section aria-labelledby="language">
						<h2 id="language">{account.language}</h2>
						<p className="hint">{account.languageHint}</p>
						<LanguageForm key={staff.locale} action={changeLocaleAction} locale={staff.locale} />
					</section>
					<MailChoices staff={staff} words={words} />
					<section aria-labelledby="password-head">
						<h2 id="password-head">{account.password}</h2>
						{(await currentWays()).password ? (
							<PasswordForm action={changePasswordAction} email={staff.email} minLength={PASSWORD_MIN} />
						) : (
							<p className="hint">
								{account.noPassword} <a href="/sign-in/forgotten">{words.access.signIn.forgotten}</a>
							</p>
						)}
					</section>
					<section aria-labelledby="factors">
						<h2 id="factors">{words.access.factors.title}</h2>
						<p className="hint">{words.access.factors.hint}</p>
						<FactorsOfMine staff={staff} />
					</section>
					<section aria-labelledby="sessions">
						<h2 id="sessions">{account.sessions}</h2>
						<p className="hint">{account.sessionsHint}</p>
						<DeviceList
							sessions={await listSessions(staff)}
							now={new Date()}
							words={words}
							signOut={(id, device) => (
								<RevokeForm action={revokeSessionAction} sessionId={id} device={device} />
							)}
						/>
						<form action="/sign-out?everywhere=yes" method="post">
							<button className="btn btn--danger" type="submit">
								{account.everywhere}
							</button>
							<p className="hint">{account.everywhereHint}</p>
						</form>
					</section>
				</div>
			</main>
		</>
	);
}
