import type { ReactNode } from "react";
import "@/components/styles/access.css";
import "@/components/styles/sign-in.css";
import { DeskSongFace } from "@/components/site/song-face";
import { Wordmark } from "@/components/site/wordmark";
import { readSettings } from "@/lib/settings/public-queries";
import { cutSong } from "@/lib/song/song-slice";
import { type Locale, wordsIn } from "@/lib/words/words";

/** The frame of every page before the desk: the newsroom's motto, its name, what is asked, and the way to the other language. */
export async function Gate({
	locale,
	title,
	intro,
	other,
	children,
}: {
	locale: Locale;
	title: string;
	intro?: string | undefined;
	/** Where the same page stands in the other language; null where its reader's language is settled. */
	other: string | null;
	children: ReactNode;
}) {
	const words = wordsIn(locale).signIn;
	const { publication } = await readSettings();
	return (
		<div className="gate gate--split" lang={locale}>
			<DeskSongFace address={await cutSong([...words.motto, title])} />
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
					<h1>{title}</h1>
					{intro && <p className="sum">{intro}</p>}
					{children}
				</main>
				<footer>
					{other && (
						<a className="hint" href={other} lang={locale === "en" ? "zh-Hant-HK" : "en"}>
							{words.otherLanguage}
						</a>
					)}
				</footer>
			</div>
		</div>
	);
}
