"use client";

import { type Editor, getMarkRange } from "@tiptap/react";
import { type FormEvent, useEffect, useEffectEvent, useState } from "react";
import { sendJson } from "@/lib/http/send-json";
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
/** The story's day in Hong Kong, YYYY-MM-DD, and of each currency the newest rate of that day or before. */
export type RateTable = { rates: readonly ProposedRate[]; day: string };
type Found = { sum: string; rate: string; on: string; source: string; at: Place; isThere: boolean };

/** Turns the foreign sum at the caret into Hong Kong dollars beside it, or reckons again what stands there. */
export function ConversionDialog({
	editor,
	articleId,
	table: whenOpened,
	onClose,
}: {
	editor: Editor;
	articleId: string;
	/** The rates when the story's screen was opened, which may be days ago: they stand until newer ones are there. */
	table: RateTable;
	onClose: () => void;
}) {
	const words = useWords().conversion;
	const [table, setTable] = useState(whenOpened);
	const [found] = useState(() => atCaret(editor, table));
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

	const takeTable = useEffectEvent((newest: RateTable) => {
		setTable(newest);
		const currency = foreignSum(sum)?.currency;
		if (!isOwn && currency !== undefined) propose(currency, newest);
	});
	useEffect(() => {
		let isClosed = false;
		void sendJson(`/api/articles/${articleId}/rates`, { method: "GET" }).then((answer) => {
			if (isClosed || answer === "unreachable" || answer.status !== 200) return;
			// It is our own answer to our own question, of the type that the route gives.
			takeTable(answer.value as RateTable);
		});
		return () => {
			isClosed = true;
		};
	}, [articleId]);

	function propose(currency: string, from: RateTable): void {
		const proposed = proposedRate(currency, from);
		const next = {
			rate: proposed?.rate ?? "",
			on: proposed?.on ?? from.day,
			source: proposed?.source ?? "",
		};
		// The same proposal leaves the fields, and whoever stands in one, alone.
		if (next.rate === rate && next.on === on && next.source === source) return;
		setRate(next.rate);
		setOn(next.on);
		setSource(next.source);
		setRound((before) => before + 1);
	}

	function changeSum(text: string): void {
		setSum(text);
		const currency = foreignSum(text)?.currency;
		if (isOwn || currency === undefined || currency === foreignSum(sum)?.currency) return;
		propose(currency, table);
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
function atCaret(editor: Editor, table: RateTable): Found {
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
