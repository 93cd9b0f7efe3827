/** The head of a list page: its name behind the bar, and what stands in it. */
export function PageHead({ title, text }: { title: string; text?: string }) {
	return (
		<header className="page-h">
			<h1>{title}</h1>
			{text && <p>{text}</p>}
		</header>
	);
}
