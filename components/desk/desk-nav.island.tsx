"use client";

import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import { isIn, PLACES, type Place } from "./desk-places";
import { useWords } from "./words.island";

/** Links to some places of the desk, the present one marked. */
export function DeskNav({ places }: { places: readonly Place[] }) {
	const words = useWords().desk.places;
	const path = usePathname();
	return PLACES.filter(({ name }) => places.includes(name)).map((place) => (
		<a key={place.name} href={place.href} aria-current={isIn(path, place) ? "page" : undefined}>
			<Icon name={place.icon} />
			<span>{words[place.name]}</span>
		</a>
	));
}
