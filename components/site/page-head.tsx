import "@/components/styles/lists.css";
import type { ReactNode } from "react";

/** The head of a list page: its name behind the bar, and what stands in it. */
export function PageHead({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
	return (
		<header className="page-h">
			<h1>{title}</h1>
			{text && <p>{text}</p>}
			{children}
		</header>
	);
}
