import { HouseText } from "./house-text";

/** The one line that leads a reader to the press room: 如欲投稿、報料…… Its link is within the words, or after them. */
export function ContactLine({ text, link }: { text: string; link: { label: string; href: string } | null }) {
	const linked = link ? `[${link.label}](${link.href})` : "";
	const withLink = link && text.includes(link.label) ? text.replace(link.label, linked) : text + linked;
	return (
		<p className="contrib">
			<HouseText text={withLink} />
		</p>
	);
}
