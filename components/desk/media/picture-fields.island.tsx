"use client";

import { useState } from "react";
import { CreditOffer } from "@/components/desk/credit-offer";
import { TextField } from "@/components/desk/editor/text-field.island";
import { useWords } from "@/components/desk/words.island";
import { countGraphemes } from "@/lib/text/graphemes";
import { RightsFields, type RightsValues } from "./rights-fields.island";

export type PictureValues = RightsValues & { alt: string; caption: string; credit: string };

/** What is said about a picture, as fields of the form they stand in. */
export function PictureFields({
	values,
	problems,
}: {
	values: PictureValues;
	problems: Partial<Record<string, string>>;
}) {
	const words = useWords().media.picture;
	const [texts, setTexts] = useState({ alt: values.alt, caption: values.caption, credit: values.credit });
	// A field shows what it was first given; a credit taken from the caption is shown by making both anew.
	const [round, setRound] = useState(0);
	const change = (name: keyof typeof texts) => (text: string) =>
		setTexts((before) => ({ ...before, [name]: text }));
	return (
		<>
			<TextField
				name="alt"
				label={words.alt}
				value={values.alt}
				rows={3}
				hint={words.altHint(countGraphemes(texts.alt))}
				problem={problems.alt}
				onText={change("alt")}
			/>
			<TextField
				key={`caption${round}`}
				name="caption"
				label={words.caption}
				value={texts.caption}
				rows={2}
				problem={problems.caption}
				onText={change("caption")}
			/>
			<TextField
				key={`credit${round}`}
				name="credit"
				label={words.credit}
				value={texts.credit}
				problem={problems.credit}
				onText={change("credit")}
			/>
			<CreditOffer
				caption={texts.caption}
				credit={texts.credit}
				words={words.offer}
				onTake={(found) => {
					setTexts((before) => ({ ...before, ...found }));
					setRound((before) => before + 1);
				}}
			/>
			<RightsFields values={values} problems={problems} />
		</>
	);
}
