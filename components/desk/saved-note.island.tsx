"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * What came of a form that led here. Its button may be gone with the form, and who pressed it by keyboard would stand nowhere: the
 * sentence takes the focus then, and takes it from nobody.
 */
export function SavedNote({ children }: { children: ReactNode }) {
	const note = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		if (document.activeElement === document.body) note.current?.focus({ preventScroll: true });
	}, []);
	return (
		<p ref={note} className="note note--ok" role="status" tabIndex={-1}>
			{children}
		</p>
	);
}
