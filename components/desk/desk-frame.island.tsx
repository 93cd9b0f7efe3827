"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

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
	if (/^\/desk\/(articles\/[^/]+|front)\/preview$/.test(usePathname())) return children;
	return (
		<div className="ws has-thumb" lang={locale}>
			{around}
			<div className="ws-page">{children}</div>
			{below}
		</div>
	);
}
