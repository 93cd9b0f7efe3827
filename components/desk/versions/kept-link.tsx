import type { Words } from "@/lib/words/words";

/** Shows only the versions that were kept on purpose, or all again; nothing while there is hardly anything to choose from. */
export function KeptLink({
	address,
	isKept,
	count,
	words,
}: {
	address: string;
	isKept: boolean;
	count: { all: number; kept: number };
	words: Words["versions"];
}) {
	if (count.all <= 2) return null;
	return (
		<p>
			<a className="more" href={isKept ? address : `${address}?kept=1`}>
				{isKept ? words.showAll(count.all) : words.showKept(count.kept)}
			</a>
		</p>
	);
}
