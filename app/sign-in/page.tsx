import type { Metadata } from "next";
import { redirect } from "next/navigation";
import "@/app/styles/sign-in.css";
import { DeskSongFace } from "@/components/site/song-face";
import { Wordmark } from "@/components/site/wordmark";
import { afterSignIn, currentStaff } from "@/lib/access/session";
import { readSettings } from "@/lib/settings/public-queries";
import { cutSong } from "@/lib/song/song-slice";
import { wordsIn } from "@/lib/words/words";
import { signInAction } from "./actions";
import { SignInForm } from "./sign-in-form.island";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "登入", robots: { index: false } };

export default async function SignInPage({ searchParams }: Props) {
	const { to, lang, out } = await searchParams;
	const goingTo = typeof to === "string" ? to : "";
	if (await currentStaff()) redirect(afterSignIn(goingTo));
	const locale = lang === "en" ? "en" : "zh-Hant-HK";
	const words = wordsIn(locale).signIn;
	const { publication } = await readSettings();
	const other = new URLSearchParams({ ...(goingTo && { to: goingTo }), lang: locale === "en" ? "zh" : "en" });
	return (
		<div className="gate gate--split" lang={locale}>
			<DeskSongFace address={await cutSong([...words.motto, words.title])} />
			<div className="gate-art" aria-hidden="true" lang="zh-Hant-HK">
				<p>
					{words.motto.map((line) => (
						<span key={line}>{line}</span>
					))}
				</p>
			</div>
			<div className="gate-side wrap">
				<header>
					<a href="/" aria-label={words.toSite}>
						<Wordmark title={publication.name} />
					</a>
				</header>
				<main id="main" className="gate-b">
					<h1>{words.title}</h1>
					<p className="sum">{words.intro}</p>
					{out === "yes" && (
						<p className="note note--ok" role="status">
							{words.signedOut}
						</p>
					)}
					<SignInForm locale={locale} to={goingTo} action={signInAction} />
					<p className="hint">{words.help}</p>
				</main>
				<footer>
					<a className="hint" href={`/sign-in?${other}`} lang={locale === "en" ? "zh-Hant-HK" : "en"}>
						{words.otherLanguage}
					</a>
				</footer>
			</div>
		</div>
	);
}
