import "@/components/styles/comment-page.css";
import type { ReactNode } from "react";

/** A page around one form or one word of thanks, with the way back to the story. */
export function CommentPage({
	title,
	back,
	children,
}: {
	title: string;
	back: { href: string; label: string };
	children: ReactNode;
}) {
	return (
		<div className="cm-page">
			<h1>{title}</h1>
			{children}
			<p>
				<a className="btn" href={back.href}>
					{back.label}
				</a>
			</p>
		</div>
	);
}
