"use client";

import { type ReactNode, useId, useRef } from "react";
import { useShownModal } from "@/components/desk/use-shown-modal";
import { useWords } from "./editor-words.island";
import { ToolIcon } from "./tool-icon";

/** A native dialog: it keeps the focus, closes on Escape, and gives the focus back where it was. */
export function Modal({
	title,
	onClose,
	children,
	wide,
}: {
	title: string;
	onClose: () => void;
	children: ReactNode;
	wide?: true;
}) {
	const words = useWords();
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	useShownModal(dialog, ".dlg-b :is(input:not([type=file]), textarea, button)");
	return (
		<dialog
			ref={dialog}
			className={wide ? "dlg dlg--wide" : "dlg"}
			aria-labelledby={titleId}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
		>
			<div className="dlg-h">
				<h2 id={titleId}>{title}</h2>
				<button className="icbtn" type="button" aria-label={words.dialog.close} onClick={onClose}>
					<ToolIcon name="cross" />
				</button>
			</div>
			{children}
		</dialog>
	);
}
