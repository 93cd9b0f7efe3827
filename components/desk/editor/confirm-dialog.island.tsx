"use client";

import type { ReactNode } from "react";
import { useWords } from "./editor-words.island";
import { Modal } from "./modal.island";

/** Asks before something that cannot be taken back, and says what will happen. */
export function ConfirmDialog({
	title,
	body,
	act,
	onAct,
	onClose,
	isDanger,
	isBusy,
	children,
}: {
	title: string;
	body: string;
	act: string;
	onAct: () => void;
	onClose: () => void;
	isDanger?: true;
	isBusy?: boolean;
	children?: ReactNode;
}) {
	const words = useWords();
	return (
		<Modal title={title} onClose={onClose}>
			<div className="dlg-b">
				<p>{body}</p>
				{children}
				<div className="dlg-f">
					<button className="btn btn--quiet" type="button" onClick={onClose}>
						{words.dialog.cancel}
					</button>
					<button
						className={isDanger ? "btn btn--danger" : "btn btn--pri"}
						type="button"
						aria-disabled={isBusy ?? false}
						onClick={() => {
							if (!isBusy) onAct();
						}}
					>
						{isBusy ? words.publish.working : act}
					</button>
				</div>
			</div>
		</Modal>
	);
}
