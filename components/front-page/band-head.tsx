import { Icon } from "@/components/ui/icon";

/** The title of a band, which stands in the spine on wide screens, and the way to all of it. */
export function BandHead({
	id,
	title,
	more,
}: {
	id: string;
	title: string;
	more: { href: string; label: string };
}) {
	return (
		<div className="band-h">
			<h2 id={id}>{title}</h2>
			<a className="more" href={more.href}>
				{more.label}
				<span className="vh">{title}</span>
				<Icon name="arrow" />
			</a>
		</div>
	);
}
