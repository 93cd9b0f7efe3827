import type { ReactNode } from "react";

/** The bar on top of a page of the desk: its name, and what belongs beside it. */
export function DeskHead({ title, children }: { title: string; children?: ReactNode }) {
	return (
		<header className="ws-top">
			<h1>{title}</h1>
			{children}
		</header>
	);
}
