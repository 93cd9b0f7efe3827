/** What a list says when there is nothing in it yet, and where to go instead. */
export function EmptyList({
	title,
	text,
	link,
}: {
	title: string;
	text: string;
	link?: { href: string; label: string };
}) {
	return (
		<div className="empty">
			<h2>{title}</h2>
			<p className="sum">{text}</p>
			{link && (
				<a className="btn btn--sm" href={link.href}>
					{link.label}
				</a>
			)}
		</div>
	);
}
