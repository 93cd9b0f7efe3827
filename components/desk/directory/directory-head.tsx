import type { ReactNode } from "react";
import { DeskHead } from "@/components/desk/desk-head";
import type { Words } from "@/lib/words/words";

export type DirectoryPart = keyof Words["directory"]["tabs"];
const PARTS: readonly DirectoryPart[] = [
	"people",
	"sections",
	"columns",
	"tags",
	"companies",
	"books",
	"boxes",
];

/** The bar on top of a page of the directories, with the way to the others. `parts` are those that this person may change. */
export function DirectoryHead({
	current,
	parts,
	words: { directory },
	children,
}: {
	current: DirectoryPart;
	parts: readonly DirectoryPart[];
	words: Words;
	children?: ReactNode;
}) {
	return (
		<DeskHead title={directory.title}>
			<nav className="chips dir-tabs" aria-label={directory.tabsLabel}>
				{PARTS.filter((part) => parts.includes(part)).map((part) => (
					<a
						key={part}
						className="chip"
						href={`/desk/${part}`}
						aria-current={part === current ? "page" : undefined}
					>
						{directory.tabs[part]}
					</a>
				))}
			</nav>
			{children}
		</DeskHead>
	);
}
