import { problemSentence, type Words } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";

export type FormProblems = {
	/** For the box above the form: each sentence names its field. */
	summary: { sentence: string; fieldId: string | undefined }[];
	/** For beside the fields, by name. */
	byField: Record<string, string>;
};

/** The problems of a form in words. `labels` names the fields it has; a field's id is its name. */
export function formProblems(
	problems: readonly Problem[],
	labels: Record<string, string>,
	words: Words,
): FormProblems {
	const byField: Record<string, string> = {};
	const summary = problems.map((problem) => {
		const sentence = problemSentence(words, problem);
		const { field = "" } = problem;
		const label = labels[field];
		if (label === undefined) return { sentence, fieldId: undefined };
		byField[field] ??= sentence;
		return { sentence: words.form.of(label, sentence), fieldId: field };
	});
	return { summary, byField };
}
