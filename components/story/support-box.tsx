import { conformingAddress } from "@/lib/links/conforming-address";
import { HouseText } from "./house-text";

/** The house's appeal under a story. */
export function SupportBox({
	id,
	title,
	text,
	link,
}: {
	/** There may be several under one story. */
	id: string;
	title: string;
	text: string;
	link: { label: string; href: string } | null;
}) {
	return (
		<aside className="sup" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<p>
				<HouseText text={text} />
			</p>
			{link && (
				<p>
					<a className="btn" href={conformingAddress(link.href)}>
						{link.label}
					</a>
				</p>
			)}
		</aside>
	);
}
