"use client";

import { type ReactNode, useId, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { useShownModal } from "./use-shown-modal";

/** A native dialog of the desk: it keeps the focus, closes on Escape, and gives the focus back where it was. Without `onClose` it stays until its own button is pressed. */
export function DeskDialog({
	title,
	close,
	onClose,
	children,
}: {
	title: string;
	/** What the closing button is called. */
	close: string;
	onClose?: () => void;
	children: ReactNode;
}) {
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	useShownModal(dialog, ".dlg-b :is(input:not([type=hidden]), button)");
	return (
		<dialog
			ref={dialog}
			className="dlg"
			aria-labelledby={titleId}
			onCancel={(event) => {
				event.preventDefault();
				onClose?.();
			}}
		>
			<div className="dlg-h">
				<h2 id={titleId}>{title}</h2>
				{onClose && (
					<button className="icbtn" type="button" aria-label={close} onClick={onClose}>
						<Icon name="cross" />
					</button>
				)}
			</div>
			<div className="dlg-b">{children}</div>
		</dialog>
	);
}
