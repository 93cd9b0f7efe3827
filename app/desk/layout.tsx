import { randomUUID } from "node:crypto";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "@/app/styles/desk.css";
import { DeskNav } from "@/components/desk/desk-nav.island";
import { NewStory } from "@/components/desk/new-story.island";
import { WordsProvider } from "@/components/desk/words.island";
import { Wordmark } from "@/components/site/wordmark";
import { Icon } from "@/components/ui/icon";
import { currentStaff } from "@/lib/access/session";
import { readSettings } from "@/lib/settings/public-queries";
import { graphemesOf } from "@/lib/text/graphemes";
import { wordsIn } from "@/lib/words/words";
import { draftArticleAction } from "./actions";

export const viewport: Viewport = { viewportFit: "cover" };

export async function generateMetadata(): Promise<Metadata> {
	const { publication } = await readSettings();
	return {
		title: { default: `編輯部 - ${publication.name}`, template: `%s - 編輯部` },
		robots: { index: false, follow: false },
	};
}

/** The desk's frame. It guards nothing: every page below asks for itself who is there. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
	const staff = await currentStaff();
	// The page knows its address and sends whoever is not signed in through the sign-in and back to it.
	if (!staff) return children;
	const words = wordsIn(staff.locale).desk;
	const { publication } = await readSettings();
	return (
		<WordsProvider locale={staff.locale}>
			<div className="ws has-thumb" lang={staff.locale}>
				<a className="skip" href="#main">
					{words.skip}
				</a>
				<aside className="ws-side" aria-label={words.name}>
					<div>
						<a className="ws-mark" href="/desk">
							<Wordmark title={`${publication.name} ${words.name}`} />
						</a>
						<NewStory articleId={randomUUID()} action={draftArticleAction} />
						<nav className="ws-nav" aria-label={words.places.label}>
							<DeskNav places={["today", "articles"]} />
						</nav>
					</div>
					<div>
						<div className="ws-nav">
							<a href="/">
								<Icon name="out" />
								<span>{words.places.site}</span>
							</a>
							<DeskNav places={["account"]} />
						</div>
						<div className="ws-me">
							<span className="av" aria-hidden="true" lang="zh-Hant-HK">
								{graphemesOf(staff.name)[0]}
							</span>
							<p>
								<span className="vh">{words.signedInAs("")}</span>
								<b>{staff.name}</b>
								<span>{words.roles[staff.role]}</span>
							</p>
							<form action="/sign-out" method="post">
								<button className="btn btn--quiet" type="submit">
									{words.signOut}
								</button>
							</form>
						</div>
					</div>
				</aside>
				<div className="ws-page">{children}</div>
				<nav className="thumb" aria-label={words.places.label}>
					<DeskNav places={["today", "articles"]} />
					<NewStory articleId={randomUUID()} action={draftArticleAction} className="" />
					<DeskNav places={["account"]} />
				</nav>
			</div>
		</WordsProvider>
	);
}
