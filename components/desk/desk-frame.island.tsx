"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useRef } from "react";
import { useChosenInSight } from "./use-chosen-in-sight";

/** The desk's frame around its pages; a preview stands without it, because it shows the page as readers would see it. */
export function DeskFrame({
	locale,
	around,
	below,
	children,
}: {
	locale: string;
	around: ReactNode;
	below: ReactNode;
	children: ReactNode;
}) {
	const path = usePathname();
	const page = useRef<HTMLDivElement>(null);
	useChosenInSight(page, path);
	if (/^\/desk\/(articles\/[^/]+|front)\/preview$/.test(path)) return children;
	return (
		<div className="ws has-thumb" lang={locale}>
			{around}
			<div ref={page} className="ws-page">
				{children}
			</div>
			{below}
		</div>
	);
}
