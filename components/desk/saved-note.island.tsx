"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * What came of a form that led here. Its button may be gone with the form, and who pressed it by keyboard would stand nowhere: the
 * sentence takes the focus then, and takes it from nobody.
 */
export function SavedNote({ children, look = "ok" }: { children: ReactNode; look?: "ok" | "warn" }) {
	const note = useRef<HTMLDivElement>(null);
	// Every time it is told: a second save tells the same sentence.
	useEffect(() => {
		if (document.activeElement === document.body) note.current?.focus();
	});
	return (
		<div ref={note} className={`note note--${look}`} role="status" tabIndex={-1}>
			{children}
		</div>
	);
}
