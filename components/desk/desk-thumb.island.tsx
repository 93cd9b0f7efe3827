"use client";

import { usePathname } from "next/navigation";
import type { CSSProperties, ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Count, DeskNav } from "./desk-nav.island";
import { isIn, PLACES, type Place } from "./desk-places";
import { useWaiting } from "./waiting.island";
import { useWords } from "./words.island";

const AT_HAND: readonly Place[] = ["today", "articles"];

/** The bar under the thumb where there is no room for the side: two places, a new story, and all other places behind a button. */
export function DeskThumb({ places, newStory }: { places: readonly Place[]; newStory: ReactNode }) {
	const { desk, palette, together } = useWords();
	const words = desk.places;
	const waiting = useWaiting();
	const path = usePathname();
	const others = places.filter((place) => !AT_HAND.includes(place));
	const atHand = AT_HAND.filter((place) => places.includes(place));
	const isAmongOthers = PLACES.some((place) => others.includes(place.name) && isIn(path, place));
	return (
		<>
			<nav className="thumb-pop ws-more ws-nav" id="more-places" popover="auto" aria-label={words.more}>
				<button
					className="ws-find"
					type="button"
					data-palette
					popoverTarget="more-places"
					popoverTargetAction="hide"
				>
					<Icon name="search" />
					<span>{palette.open}</span>
				</button>
				<DeskNav places={others} />
				<a href="/">
					<Icon name="out" />
					<span>{words.site}</span>
				</a>
			</nav>
			<nav
				className="thumb"
				aria-label={words.label}
				style={{ "--of": atHand.length + (newStory ? 2 : 1) } as CSSProperties}
			>
				<DeskNav places={atHand} />
				{newStory}
				<button type="button" popoverTarget="more-places" aria-current={isAmongOthers ? "true" : undefined}>
					<Icon name="menu" />
					<span>{words.more}</span>
					<Count
						of={others.reduce((sum, place) => sum + (waiting[place] ?? 0), 0)}
						said={together.notices.unread}
					/>
				</button>
			</nav>
		</>
	);
}
