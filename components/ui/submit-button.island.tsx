"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

/**
 * Sends its form. While the answer is awaited it says so, keeps its width and takes no second press; it stays focusable, so
 * that the keyboard does not lose its place.
 */
export function SubmitButton({
	children,
	busy,
	className = "btn btn--pri",
	name,
	isBusy = false,
}: {
	children: ReactNode;
	/** What it says while it is at work, such as 「登入中…」. */
	busy: string;
	className?: string;
	/** For screen readers, when the words alone do not say on what it works. */
	name?: string;
	/** Also at work while its form is not under way yet. */
	isBusy?: boolean;
}) {
	const status = useFormStatus();
	const pending = status.pending || isBusy;
	return (
		<button
			className={className}
			type="submit"
			aria-label={pending ? undefined : name}
			aria-disabled={pending || undefined}
			onClick={(event) => {
				if (pending) event.preventDefault();
			}}
		>
			<span className={pending ? "btn-words btn-words--busy" : "btn-words"}>
				<span>{children}</span>
				<span>{busy}</span>
			</span>
		</button>
	);
}
