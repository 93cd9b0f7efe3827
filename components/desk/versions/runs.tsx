import type { Run } from "@/lib/versions/compare-text";

/** A text with what went struck out and what came underlined, as an editor's pen would. */
export function Runs({ runs }: { runs: readonly Run[] }) {
	let at = 0;
	return runs.map(({ kind, text }) => {
		at += text.length;
		const key = `${kind}${at}`;
		if (kind === "gone") return <del key={key}>{text}</del>;
		if (kind === "new") return <ins key={key}>{text}</ins>;
		return <span key={key}>{text}</span>;
	});
}
