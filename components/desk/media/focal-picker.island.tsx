"use client";

import { type PointerEvent, useId } from "react";
import { useWords } from "@/components/desk/words.island";
import { type FocalPoint, focalPointAt } from "@/lib/media/focal-point";

/** The picture whole, with its focal point: set by pressing or dragging on the picture, or by two sliders from the keyboard. */
export function FocalPicker({
	src,
	alt,
	width,
	height,
	focus,
	isFixed,
	formId,
	onFocus,
}: {
	src: string;
	alt: string;
	width: number;
	height: number;
	focus: FocalPoint;
	/** Whether it may only be looked at. */
	isFixed: boolean;
	/** The form the sliders belong to. */
	formId: string;
	onFocus: (focus: FocalPoint) => void;
}) {
	const words = useWords().media.picture;
	const hintId = useId();
	const take = (event: PointerEvent<HTMLElement>) => {
		if (isFixed) return;
		const pointer = { x: event.clientX, y: event.clientY };
		onFocus(focalPointAt(pointer, event.currentTarget.getBoundingClientRect()));
	};
	return (
		<div className="med-fp">
			<div
				className="med-big"
				data-fixed={isFixed || undefined}
				style={{ aspectRatio: `${width} / ${height}`, maxInlineSize: `calc(70vh * ${width} / ${height})` }}
				onPointerDown={(event) => {
					// A finger may be about to scroll; only a tap counts, when it has ended.
					if (event.button !== 0 || event.pointerType === "touch") return;
					event.currentTarget.setPointerCapture(event.pointerId);
					take(event);
				}}
				onPointerUp={(event) => {
					if (event.pointerType === "touch") take(event);
				}}
				onPointerMove={(event) => {
					if (event.currentTarget.hasPointerCapture(event.pointerId)) take(event);
				}}
			>
				<img src={src} alt={alt} width={width} height={height} draggable={false} />
				<span
					className="fp-dot"
					style={{ insetInlineStart: percent(focus.focalX), insetBlockStart: percent(focus.focalY) }}
				/>
			</div>
			<p className="hint" id={hintId}>
				{words.focalHint}
			</p>
			<div className="med-two">
				{(["focalX", "focalY"] as const).map((axis) => (
					<label key={axis} className="med-range">
						<span>{words[axis]}</span>
						<input
							type="range"
							name={axis}
							form={formId}
							min={0}
							max={1}
							step={0.01}
							value={focus[axis]}
							disabled={isFixed}
							aria-describedby={hintId}
							aria-valuetext={words.focalAt(Math.round(focus[axis] * 100))}
							onChange={(event) => onFocus({ ...focus, [axis]: Number(event.currentTarget.value) })}
						/>
					</label>
				))}
			</div>
		</div>
	);
}

function percent(share: number): string {
	return `${Math.round(share * 100)}%`;
}
