import type { Words } from "@/lib/words/words";

export type NamedVersion = { revision: number; name: string };

/** Which two versions are compared: a form that works by itself, in the older-to-newer order of reading. */
export function ChooseVersions({
	versions,
	chosen,
	words,
	isKept,
}: {
	versions: readonly NamedVersion[];
	chosen: { older: number; newer: number };
	words: Words["versions"];
	/** Only those with a name, and what readers have, are listed. */
	isKept: boolean;
}) {
	return (
		<form className="ver-choose" method="get">
			{isKept && <input type="hidden" name="kept" value="1" />}
			{(["older", "newer"] as const).map((which) => (
				<label key={which}>
					<span className="lbl">{words[which]}</span>
					<select name={which} defaultValue={chosen[which]}>
						{versions.map(({ revision, name }) => (
							<option key={revision} value={revision}>
								{name}
							</option>
						))}
					</select>
				</label>
			))}
			<button className="btn" type="submit">
				{words.compare}
			</button>
		</form>
	);
}
