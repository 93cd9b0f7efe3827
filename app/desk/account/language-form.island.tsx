"use client";

import { useActionState } from "react";
import { useWords } from "@/components/desk/words.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type Locale, problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

const LOCALES: readonly Locale[] = ["zh-Hant-HK", "en"];

/** In which language the desk speaks. */
export function LanguageForm({ action, locale }: { action: FormAction<object>; locale: Locale }) {
	const words = useWords();
	const { account } = words;
	const [{ problems }, send] = useActionState(action, untouched);
	return (
		<form action={send}>
			<fieldset>
				<legend className="vh">{account.language}</legend>
				{LOCALES.map((one) => (
					<label key={one} className="check" lang={one}>
						<input type="radio" name="locale" value={one} defaultChecked={one === locale} />
						{account.languages[one]}
					</label>
				))}
			</fieldset>
			{problems.map((problem) => (
				<p key={problem.code} className="err" role="alert">
					{problemSentence(words, problem)}
				</p>
			))}
			<SubmitButton className="btn" busy={account.languageBusy}>
				{account.languageSubmit}
			</SubmitButton>
		</form>
	);
}
