import { Fragment } from "react";

/** Text that may break between its phrases and nowhere else, where the style keeps Han together. */
export function Breakable({ phrases }: { phrases: readonly string[] }) {
	return phrases.map((phrase, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: phrases never move, and the same one may come twice.
		<Fragment key={index}>
			{index > 0 && <wbr />}
			{phrase}
		</Fragment>
	));
}
