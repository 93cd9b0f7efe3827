import type { ReactNode } from "react";

/** A section of the side panel that folds. */
export function Panel({
	title,
	flag,
	isOpen,
	children,
}: {
	title: string;
	flag?: ReactNode;
	isOpen?: true;
	children: ReactNode;
}) {
	return (
		<details className="pan" open={isOpen ?? false}>
			<summary>
				{title}
				{flag}
			</summary>
			<div>{children}</div>
		</details>
	);
}
