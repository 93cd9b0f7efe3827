"use client";

import { useId } from "react";
import { Icon } from "@/components/ui/icon";

/** Where files are chosen, by a button or by dropping them on it. */
export function FilePlace({
	label,
	hint,
	isMany,
	onFiles,
}: {
	label: string;
	hint: string;
	isMany: boolean;
	onFiles: (files: File[]) => void;
}) {
	const id = useId();
	const take = (field: HTMLInputElement) => {
		if (!field.files?.length) return;
		onFiles([...field.files]);
		// The same file may be chosen again after it was removed.
		field.value = "";
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file button is the first
		<div
			className="med-drop"
			onDragOver={(event) => event.preventDefault()}
			onDrop={(event) => {
				event.preventDefault();
				onFiles([...event.dataTransfer.files].slice(0, isMany ? undefined : 1));
			}}
		>
			<input
				className="vh"
				id={id}
				type="file"
				multiple={isMany}
				accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
				aria-describedby={`${id}-hint`}
				// Somebody may have chosen files before the page was alive.
				ref={(field) => {
					if (field) take(field);
				}}
				onChange={(event) => take(event.currentTarget)}
			/>
			<label className="btn" htmlFor={id}>
				<Icon name="upload" />
				{label}
			</label>
			<p className="hint" id={`${id}-hint`}>
				{hint}
			</p>
		</div>
	);
}
