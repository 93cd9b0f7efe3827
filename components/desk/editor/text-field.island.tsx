"use client";

import { type CompositionEvent, type FocusEvent, type InputEvent, type KeyboardEvent, useId } from "react";
import { SaysDay } from "@/components/desk/says-day.island";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * A field that leaves what it shows to the browser: it is given a value once and only tells what is typed, and tells
 * nothing while characters are being composed. Writing a value back into a field in the middle of a composition is how
 * characters are lost or doubled. To replace what it shows, give it another `key`.
 */
export function TextField({
	label,
	value,
	onText,
	name,
	hint,
	problem,
	rows,
	maxLength,
	onEnter,
	onLeave,
	needed,
	type = "text",
}: {
	label: string;
	value: string;
	onText: (text: string) => void;
	/** In a form that is sent whole. */
	name?: string;
	hint?: string | undefined;
	problem?: string | undefined;
	rows?: number;
	maxLength?: number;
	onEnter?: (field: HTMLInputElement) => void;
	onLeave?: (field: Field) => void;
	needed?: string;
	type?: "text" | "url" | "date" | "search";
}) {
	const id = useId();
	const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
	const common = {
		id,
		...(name === undefined ? {} : { name }),
		className: "inp",
		defaultValue: value,
		maxLength,
		...(describedBy === "" ? {} : { "aria-describedby": describedBy }),
		...(problem === undefined ? {} : { "aria-invalid": true }),
		onInput: (event: InputEvent<Field>) => {
			if (!isComposing(event.nativeEvent)) onText(event.currentTarget.value);
		},
		...(onLeave === undefined ? {} : { onBlur: (event: FocusEvent<Field>) => onLeave(event.currentTarget) }),
		onCompositionEnd: (event: CompositionEvent<Field>) => onText(event.currentTarget.value),
	};
	return (
		<div className={problem === undefined ? "field" : "field field--err"}>
			<label htmlFor={id}>
				{label}
				{needed === undefined ? null : <span className="req">{needed}</span>}
			</label>
			{type === "date" ? (
				<SaysDay value={value}>
					<input {...common} type="date" />
				</SaysDay>
			) : rows === undefined ? (
				<input
					{...common}
					type={type}
					onKeyDown={(event) => {
						if (onEnter === undefined || event.key !== "Enter" || isComposingKey(event)) return;
						event.preventDefault();
						onEnter(event.currentTarget);
					}}
				/>
			) : (
				<textarea {...common} rows={rows} />
			)}
			{hint === undefined ? null : (
				<p className="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{problem === undefined ? null : (
				<p className="err" id={`${id}-problem`}>
					{problem}
				</p>
			)}
		</div>
	);
}

/** Whether a key belongs to the input method: Enter then picks a candidate and must do nothing else. */
export function isComposingKey(event: KeyboardEvent): boolean {
	return event.nativeEvent.isComposing || event.keyCode === 229;
}

function isComposing(event: Event): boolean {
	return "isComposing" in event && event.isComposing === true;
}
