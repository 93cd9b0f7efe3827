"use client";

import { type Editor, getMarkRange } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import {
	checkedConversion,
	foreignSum,
	foreignSumsIn,
	inHongKongDollars,
	type ProposedRate,
	proposedRate,
} from "@/lib/money/conversion";
import { useWords } from "./editor-words.island";
import { Modal } from "./modal.island";
import { TextField } from "./text-field.island";

type Place = { from: number; to: number };
type Found = { sum: string; rate: string; on: string; source: string; at: Place; isThere: boolean };

/** Turns the foreign sum at the caret into Hong Kong dollars beside it, or reckons again what stands there. */
export function ConversionDialog({
	editor,
	rates,
	day,
	onClose,
}: {
	editor: Editor;
	/** Of each currency the newest rate of the story's day or before. */
	rates: readonly ProposedRate[];
	/** The story's day in Hong Kong, YYYY-MM-DD. */
	day: string;
	onClose: () => void;
}) {
	const words = useWords().conversion;
	const [found] = useState(() => atCaret(editor, { rates, day }));
	const [sum, setSum] = useState(found.sum);
	const [rate, setRate] = useState(found.rate);
	const [on, setOn] = useState(found.on);
	const [source, setSource] = useState(found.source);
	// What somebody has written about the rate is theirs, whatever sum they write after it.
	const [isOwn, setOwn] = useState(found.isThere);
	// Fields show what they were first given: those that a proposal fills anew are other ones.
	const [round, setRound] = useState(0);
	const [isTried, setTried] = useState(false);
	const shown = inHongKongDollars(sum, rate);
	const conversion = checkedConversion({ sum, rate, on, source });

	function changeSum(text: string): void {
		setSum(text);
		const currency = foreignSum(text)?.currency;
		if (isOwn || currency === undefined || currency === foreignSum(sum)?.currency) return;
		const proposed = proposedRate(currency, { rates, day });
		setRate(proposed?.rate ?? "");
		setOn(proposed?.on ?? day);
		setSource(proposed?.source ?? "");
		setRound((before) => before + 1);
	}

	function own(set: (text: string) => void) {
		return (text: string) => {
			setOwn(true);
			set(text);
		};
	}

	function onSubmit(event: FormEvent): void {
		event.preventDefault();
		setTried(true);
		if (shown === null || conversion === null) return;
		const marked = { type: "text", text: shown, marks: [{ type: "conversion", attrs: conversion }] };
		const around = (text: string) => ({ type: "text", text });
		onClose();
		// The dialog gives the focus back first, or the caret would be lost again.
		requestAnimationFrame(() => {
			const content = found.isThere ? [marked] : [around("（"), marked, around("）")];
			editor.chain().focus().insertContentAt(found.at, content).run();
		});
	}

	return (
		<Modal title={words.title} onClose={onClose}>
			<form className="dlg-b" onSubmit={onSubmit} noValidate>
				<TextField
					label={words.sum}
					value={sum}
					hint={words.sumHint}
					problem={isTried && foreignSum(sum) === null ? words.noSum : undefined}
					onText={changeSum}
				/>
				<div className="ed-two">
					<TextField
						key={`rate${round}`}
						label={words.rate}
						value={rate}
						problem={isTried && foreignSum(sum) !== null && shown === null ? words.noRate : undefined}
						onText={own(setRate)}
					/>
					<TextField key={`on${round}`} label={words.on} type="date" value={on} onText={own(setOn)} />
				</div>
				<TextField
					key={`source${round}`}
					label={words.source}
					value={source}
					problem={isTried && source.trim() === "" ? words.noSource : undefined}
					onText={own(setSource)}
				/>
				<output className="ed-sum">{shown ?? words.waiting}</output>
				<div className="dlg-f">
					<button className="btn btn--pri" type="submit">
						{found.isThere ? words.again : words.insert}
					</button>
				</div>
			</form>
		</Modal>
	);
}

/** The conversion that the caret is in, with the sum that stands before it now; or the last foreign sum before the caret. */
function atCaret(editor: Editor, table: { rates: readonly ProposedRate[]; day: string }): Found {
	const { $from, from, to } = editor.state.selection;
	const type = editor.schema.marks.conversion;
	const range = type && (getMarkRange($from, type) ?? getMarkRange(editor.state.doc.resolve(to), type));
	const start = $from.start();
	const before = editor.state.doc.textBetween(start, range ? range.from : to, null, "\ufffc");
	const last = foreignSumsIn(before).at(-1);
	const proposed = proposedRate(last?.currency ?? "", table);
	if (range) {
		const { rate, on, source, sum } = editor.getAttributes("conversion") as Omit<Found, "at" | "isThere">;
		return { sum: last?.quote ?? sum, rate, on, source, at: range, isThere: true };
	}
	const end = last ? start + last.at + last.quote.length : to;
	return {
		sum: last?.quote ?? editor.state.doc.textBetween(from, to),
		rate: proposed?.rate ?? "",
		on: proposed?.on ?? table.day,
		source: proposed?.source ?? "",
		at: { from: end, to: end },
		isThere: false,
	};
}
