import { Fragment } from "react";
import type { Place } from "@/lib/articles/teaser";

export type Credit = { label: string; people: readonly Place[] };

/** Who made the story, by what each did: 記者　何詠琳、莫凱晴. `desk` stands there when nobody signed. */
export function Byline({ credits, desk }: { credits: readonly Credit[]; desk: string }) {
	if (credits.length === 0) return <p className="by-n">{desk}</p>;
	return (
		<>
			{credits.map(({ label, people }) => (
				<p className="by-n" key={label}>
					{label}
					{"\u3000"}
					{people.map(({ name, href }, index) => (
						<Fragment key={name}>
							{index > 0 && "、"}
							<a href={href}>{name}</a>
						</Fragment>
					))}
				</p>
			))}
		</>
	);
}
