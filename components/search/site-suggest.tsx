import { createElement, type ReactNode } from "react";

/**
 * The custom element that offers suggestions under the form inside it, from the JSON at `src` (its shape is told in
 * app/(site)/search/suggest/route.ts). Without its script it is nothing but a box around the form.
 */
export function SiteSuggest({ children }: { children: ReactNode }) {
	return createElement("site-suggest", { src: "/search/suggest" }, children);
}
