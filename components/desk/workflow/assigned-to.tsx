import { graphemesOf } from "@/lib/text/graphemes";

/** Whoever deals with something, by the first character of the name and the name; or that nobody does. */
export function AssignedTo({ name, nobody }: { name: string | null; nobody: string }) {
	if (name === null) return <span>{nobody}</span>;
	return (
		<>
			<span className="av" aria-hidden="true" lang="zh-Hant-HK">
				{graphemesOf(name)[0]}
			</span>
			<span lang="zh-Hant-HK">{name}</span>
		</>
	);
}
