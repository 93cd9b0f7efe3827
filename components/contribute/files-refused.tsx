import { Icon } from "@/components/ui/icon";

/** Why files were not taken, a sentence each. */
export function FilesRefused({ sentences }: { sentences: readonly string[] }) {
	if (sentences.length === 0) return null;
	return (
		<div className="pf-no" role="alert">
			{sentences.map((sentence) => (
				<p key={sentence} className="err">
					<Icon name="warn" />
					<span>{sentence}</span>
				</p>
			))}
		</div>
	);
}
