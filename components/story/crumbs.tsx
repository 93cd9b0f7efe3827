import { Fragment } from "react";
import type { Place } from "@/lib/articles/teaser";

/** Where the story stands: home, its section, its column. */
export function Crumbs({ section, column }: { section: Place | null; column: Place | null }) {
	return (
		<nav className="crumb" aria-label="位置">
			<a href="/">主頁</a>
			{[section, column].map(
				(place) =>
					place && (
						<Fragment key={place.href}>
							<span aria-hidden="true">／</span>
							<a href={place.href}>{place.name}</a>
						</Fragment>
					),
			)}
		</nav>
	);
}
