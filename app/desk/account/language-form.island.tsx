"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { useWords } from "@/components/desk/words.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { type Locale, problemSentence, wordsIn } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

const LOCALES: readonly Locale[] = ["zh-Hant-HK", "en"];

/** In which language the desk speaks. */
export function LanguageForm({ action, locale }: { action: FormAction<object>; locale: Locale }) {
	const words = useWords();
	const { account } = words;
	const router = useRouter();
	// The page is made anew after the change, the frame around it only when it is asked for.
	const isFrameBehind = wordsIn(locale) !== words;
	useEffect(() => {
		if (isFrameBehind) router.refresh();
	}, [isFrameBehind, router]);
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
