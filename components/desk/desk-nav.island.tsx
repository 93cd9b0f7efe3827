"use client";

import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import { isIn, PLACES, type Place } from "./desk-places";
import { useWaiting } from "./waiting.island";
import { useWords } from "./words.island";

/** Links to some places of the desk, the present one marked. */
export function DeskNav({ places }: { places: readonly Place[] }) {
	const { desk, together } = useWords();
	const words = desk.places;
	const path = usePathname();
	const waiting = useWaiting();
	return PLACES.filter(({ name }) => places.includes(name)).map((place) => (
		<a key={place.name} href={place.href} aria-current={isIn(path, place) ? "page" : undefined}>
			<Icon name={place.icon} />
			<span>{words[place.name]}</span>
			<Count of={waiting[place.name] ?? 0} said={together.notices.unread} />
		</a>
	));
}

/** How many wait, as a figure beside the place and a sentence for whoever hears it; nothing for none. */
export function Count({ of, said }: { of: number; said: (n: number) => string }) {
	if (of === 0) return null;
	return (
		<b className="ws-n">
			<span aria-hidden="true">{of > 99 ? "99+" : of}</span>
			<span className="vh">{said(of)}</span>
		</b>
	);
}
