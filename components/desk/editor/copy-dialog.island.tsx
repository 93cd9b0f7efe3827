"use client";

import { useState } from "react";
import { ComparisonView } from "@/components/desk/versions/comparison";
import { useWords as useDeskWords } from "@/components/desk/words.island";
import type { Comparison } from "@/lib/versions/compare-contents";
import { useWords } from "./editor-words.island";
import { Modal } from "./modal.island";

/** What would become of the text on the screen if the copy of this device were taken: nothing is restored unseen. */
export function CopyDialog({
	compare,
	onTake,
	onClose,
}: {
	compare: () => Comparison | null;
	onTake: () => void;
	onClose: () => void;
}) {
	const { restore, dialog } = useWords();
	const { versions } = useDeskWords();
	// As it is now: what is typed behind the dialog would move the words under the reader's eye.
	const [comparison] = useState(compare);
	return (
		<Modal title={restore.compared} onClose={onClose} wide>
			<div className="dlg-b">
				{comparison === null ? (
					<p className="hint">{restore.unreadable}</p>
				) : (
					<>
						<p className="hint">{restore.legend}</p>
						<ComparisonView comparison={comparison} words={versions} />
					</>
				)}
				<div className="dlg-f">
					<button className="btn btn--quiet" type="button" onClick={onClose}>
						{dialog.close}
					</button>
					{comparison === null ? null : (
						<button className="btn btn--pri" type="button" onClick={onTake}>
							{restore.take}
						</button>
					)}
				</div>
			</div>
		</Modal>
	);
}
