import type { ReactNode } from "react";
import { Wordmark } from "@/components/site/wordmark";
import { Icon } from "@/components/ui/icon";
import { graphemesOf } from "@/lib/text/graphemes";
import type { Words } from "@/lib/words/words";
import { DeskNav } from "./desk-nav.island";
import type { Place } from "./desk-places";
import { keysNamed } from "./keys-named";

/** What stands beside every page of the desk on a wide screen: places, a new story, who is signed in. */
export function DeskSide({
	publication,
	staff,
	places,
	newStory,
	isApple,
	words: { desk: words, palette },
}: {
	publication: string;
	staff: { name: string; role: keyof Words["desk"]["roles"] };
	places: readonly Place[];
	newStory: ReactNode;
	/** Whose keys are told of. */
	isApple: boolean;
	words: Words;
}) {
	return (
		<aside className="ws-side" aria-label={words.name}>
			<div>
				<a className="ws-mark" href="/desk">
					<Wordmark title={`${publication} ${words.name}`} />
				</a>
				{newStory}
				<button className="ws-find" type="button" data-palette aria-keyshortcuts="Control+K Meta+K">
					<Icon name="search" />
					<span>{palette.open}</span>
					<i aria-hidden="true">{keysNamed("⌘K", isApple)}</i>
				</button>
				<nav className="ws-nav" aria-label={words.places.label}>
					<DeskNav places={places.filter((place) => place !== "account")} />
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
