import { HouseText } from "./house-text";

/** The house's appeal under a story. */
export function SupportBox({
	title,
	text,
	link,
}: {
	title: string;
	text: string;
	link: { label: string; href: string } | null;
}) {
	return (
		<aside className="sup" aria-labelledby="support">
			<h2 id="support">{title}</h2>
			<p>
				<HouseText text={text} />
			</p>
			{link && (
				<p>
					<a className="btn" href={link.href}>
						{link.label}
					</a>
				</p>
			)}
		</aside>
	);
}
