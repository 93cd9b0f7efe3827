import type { ReactNode } from "react";
import { Wordmark } from "@/components/site/wordmark";
import { Icon } from "@/components/ui/icon";
import { graphemesOf } from "@/lib/text/graphemes";
import type { Words } from "@/lib/words/words";
import { DeskNav } from "./desk-nav.island";

/** What stands beside every page of the desk on a wide screen: places, a new story, who is signed in. */
export function DeskSide({
	publication,
	staff,
	mayEditPages,
	newStory,
	seesSearches,
	laysOutFront,
	words: { desk: words },
}: {
	publication: string;
	staff: { name: string; role: keyof Words["desk"]["roles"] };
	mayEditPages: boolean;
	newStory: ReactNode;
	/** Whether the page of what readers did not find is for this person. */
	seesSearches: boolean;
	laysOutFront: boolean;
	words: Words;
}) {
	return (
		<aside className="ws-side" aria-label={words.name}>
			<div>
				<a className="ws-mark" href="/desk">
					<Wordmark title={`${publication} ${words.name}`} />
				</a>
				{newStory}
				<nav className="ws-nav" aria-label={words.places.label}>
					<DeskNav places={["today", "articles"]} />
					{laysOutFront && <DeskNav places={["front"]} />}
					{mayEditPages && <DeskNav places={["pages"]} />}
					{seesSearches && <DeskNav places={["searches"]} />}
					<DeskNav places={morePlaces(staff.role)} />
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
	);
}

/** Places that not everybody at the desk can use. The pages behind them ask for themselves. */
function morePlaces(role: string): ("comments" | "mail")[] {
	if (role === "admin") return ["comments", "mail"];
	return role === "chief" || role === "editor" ? ["comments"] : [];
}
