"use client";

import { useRef, useState } from "react";
import { CreditOffer } from "@/components/desk/credit-offer";
import { TextField } from "@/components/desk/editor/text-field.island";
import { useWords } from "@/components/desk/words.island";
import { UPLOAD_MAX_BYTES } from "@/lib/media/rules";
import { FilePlace } from "./file-place.island";
import { RightsFields } from "./rights-fields.island";
import { UploadRow } from "./upload-row.island";
import { useUploads } from "./use-uploads.island";

const NO_RIGHTS = {
	licence: "unknown",
	rightsSource: "",
	rightsUntil: "",
	isNotForReuse: false,
	isAiMade: false,
};

/** Takes a batch of pictures in: what they share is written once, each tells how far it is, and none is lost when one is refused. */
export function UploadBoard() {
	const words = useWords().media;
	const batch = useUploads();
	const { uploads, isSending } = batch;
	const form = useRef<HTMLFormElement>(null);
	const waiting = uploads.filter(({ state }) => state === "waiting").length;
	const count = (state: string) => uploads.filter((one) => one.state === state).length;
	const settled = count("done") + count("duplicate") + count("refused");
	const isFinished = settled > 0 && !isSending && waiting === 0;

	return (
		<form
			ref={form}
			className="med-up"
			onSubmit={(event) => {
				event.preventDefault();
				void batch.send(sharedIn(new FormData(event.currentTarget)));
			}}
		>
			<section aria-label={words.uploads.files}>
				<FilePlace
					label={words.uploads.pick}
					hint={words.uploads.drop(UPLOAD_MAX_BYTES / 1024 / 1024)}
					isMany
					onFiles={batch.add}
				/>
				{uploads.length > 0 && <p className="hint">{words.uploads.altHint}</p>}
				<ul>
					{uploads.map((upload) => (
						<UploadRow
							key={upload.key}
							upload={upload}
							isSending={isSending}
							onAlt={(alt) => batch.setAlt(upload.key, alt)}
							onRetry={() => batch.retry(upload.key)}
							onRemove={() => batch.remove(upload.key)}
						/>
					))}
				</ul>
			</section>
			<fieldset className="med-s" disabled={isSending}>
				<legend>{words.uploads.shared}</legend>
				<p className="hint">{words.uploads.sharedHint}</p>
				<SharedWords />
				<RightsFields values={NO_RIGHTS} />
			</fieldset>
			<div className="med-go">
				<p role="status">
					{isSending && words.uploads.sending(Math.min(settled + 1, uploads.length), uploads.length)}
					{isFinished && words.uploads.finished(count("done"), count("duplicate"), count("refused"))}
				</p>
				<button className="btn btn--pri" type="submit" aria-disabled={waiting === 0 || isSending}>
					{words.uploads.send(waiting)}
				</button>
			</div>
		</form>
	);
}

function SharedWords() {
	const words = useWords().media.picture;
	const [texts, setTexts] = useState({ caption: "", credit: "" });
	// A field shows what it was first given; a credit taken from the caption is shown by making both anew.
	const [round, setRound] = useState(0);
	const change = (name: keyof typeof texts) => (text: string) =>
		setTexts((before) => ({ ...before, [name]: text }));
	return (
		<>
			<TextField
				key={`caption${round}`}
				name="caption"
				label={words.caption}
				value={texts.caption}
				rows={2}
				onText={change("caption")}
			/>
			<TextField
				key={`credit${round}`}
				name="credit"
				label={words.credit}
				value={texts.credit}
				onText={change("credit")}
			/>
			<CreditOffer
				{...texts}
				words={words.offer}
				onTake={(found) => {
					setTexts(found);
					setRound((before) => before + 1);
				}}
			/>
		</>
	);
}

function sharedIn(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
	);
}
