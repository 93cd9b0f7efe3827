/** Where the story was first printed, with the 原刊 seal. The words are made by a rule, from data. */
export function Provenance({ words }: { words: string }) {
	return (
		<p className="prov">
			<span className="seal">原刊</span>
			<span>{words}</span>
		</p>
	);
}
