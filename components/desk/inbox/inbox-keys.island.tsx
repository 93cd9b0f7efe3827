"use client";

import { useEffect } from "react";

/** J and K go through the list, A, D, R, X, F, M and S lead to what can be done; never while somebody types. */
export function InboxKeys() {
	useEffect(() => {
		function press(event: KeyboardEvent) {
			if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
			const target = event.target instanceof Element ? event.target : null;
			if (target?.closest("input, textarea, select, [contenteditable]")) return;
			const key = event.key.toLowerCase();
			if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
			else if (["a", "d", "r", "x", "f", "m", "s"].includes(key)) lead(key);
			else return;
			event.preventDefault();
		}
		document.addEventListener("keydown", press);
		return () => document.removeEventListener("keydown", press);
	}, []);
	return null;
}

function step(by: 1 | -1): void {
	const links = [...document.querySelectorAll<HTMLAnchorElement>(".inb-l li a")];
	const at = links.findIndex((link) => link.closest("li")?.getAttribute("aria-current") === "true");
	const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
	if (next) location.assign(next.href);
}

/** Opens what belongs to the key and puts the focus on it: a letter alone does nothing that cannot be taken back. */
function lead(key: string): void {
	const place = document.querySelector<HTMLElement>(`.inb-s [data-key="${key}"]`);
	if (place instanceof HTMLDetailsElement) {
		place.open = true;
		place.querySelector<HTMLElement>("textarea, select")?.focus();
	} else
		(place instanceof HTMLAnchorElement
			? place
			: place?.querySelector<HTMLElement>("select, button")
		)?.focus();
}
