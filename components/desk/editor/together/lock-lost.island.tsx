"use client";

import { useId, useRef, useState } from "react";
import { useShownModal } from "@/components/desk/use-shown-modal";
import { useWords } from "../editor-words.island";
import type { Loss } from "./create-lock";

/**
 * Tells whoever was writing that somebody else has taken the story over, and what became of the unsaved text. It does not close
 * by itself or by Escape: one stays to read, or leaves.
 */
export function LockLost({ loss }: { loss: Loss }) {
	const [isSeen, setSeen] = useState(false);
	return isSeen ? null : <LostDialog loss={loss} onStay={() => setSeen(true)} />;
}

function LostDialog({ loss, onStay }: { loss: Loss; onStay: () => void }) {
	const words = useWords().together.lock.lost;
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	useShownModal(dialog);
	const text = { keeping: words.keeping, kept: words.kept, "not-kept": words.notKept, none: null }[loss.text];
	return (
		<dialog
			ref={dialog}
			className="dlg"
			aria-labelledby={titleId}
			onCancel={(event) => event.preventDefault()}
			onKeyDown={(event) => {
				// A second Escape would close it whatever the first was answered.
				if (event.key === "Escape") event.preventDefault();
			}}
		>
			<div className="dlg-h">
				<h2 id={titleId}>{words.title(loss.by)}</h2>
			</div>
			<div className="dlg-b">
				<p>{words.body}</p>
				{text === null ? null : <p role="status">{text}</p>}
				<div className="dlg-f">
					<a className="btn btn--quiet" href="/desk/articles">
						{words.leave}
					</a>
					<button className="btn btn--pri" type="button" onClick={onStay}>
						{words.stay}
					</button>
				</div>
			</div>
		</dialog>
	);
}
