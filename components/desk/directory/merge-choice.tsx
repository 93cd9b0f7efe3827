import type { Words } from "@/lib/words/words";

/** Into which other one; asking shows what would move, and changes nothing. */
export function MergeChoice({
	targets,
	intoId,
	choose,
	words: { directory },
}: {
	targets: readonly { id: string; name: string }[];
	intoId: string;
	/** The first line of the list. */
	choose: string;
	words: Words;
}) {
	const { merge } = directory;
	if (targets.length === 0) return <p className="hint">{merge.nobody}</p>;
	return (
		<form className="dir-f">
			<div className="field">
				<label htmlFor="into">{merge.into}</label>
				<select className="inp" id="into" name="into" defaultValue={intoId} required>
					<option value="">{choose}</option>
					{targets.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</select>
			</div>
			<button className="btn" type="submit">
				{merge.show}
			</button>
		</form>
	);
}
