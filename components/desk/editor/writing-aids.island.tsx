"use client";

import { useWords } from "./editor-words.island";
import { ToolIcon, type ToolIconName } from "./tool-icon";

/** The buttons of what helps while writing, beside the tools of the text. */
export function WritingAids({
	isQuiet,
	onFind,
	onQuiet,
	onShortcuts,
}: {
	isQuiet: boolean;
	onFind: () => void;
	onQuiet: () => void;
	onShortcuts: () => void;
}) {
	const { find, focus, shortcuts } = useWords().writing;
	const buttons: [ToolIconName, string, () => void][] = [
		["find", find.open, onFind],
		["focus", isQuiet ? focus.off : focus.on, onQuiet],
		["keys", shortcuts.open, onShortcuts],
	];
	return (
		<div className="ed-aids">
			{buttons.map(([icon, label, press]) => (
				<button key={icon} className="icbtn" type="button" aria-label={label} title={label} onClick={press}>
					<ToolIcon name={icon} />
				</button>
			))}
		</div>
	);
}
