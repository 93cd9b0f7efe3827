import { problemSentence, type Words } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";

export type ShownProblem = { sentence: string; field: { id: string; label: string } | undefined };

/** The problems of a form in words. `labels` names the fields there are; a field's id is its name. */
export function shownProblems(
	problems: readonly Problem[],
	labels: Record<string, string>,
	words: Words,
): ShownProblem[] {
	return problems.map((problem) => {
		const label = problem.field === undefined ? undefined : labels[problem.field];
		return {
			sentence: problemSentence(words, problem),
			field: problem.field !== undefined && label !== undefined ? { id: problem.field, label } : undefined,
		};
	});
}

/** The sentence to stand beside one field, if there is any. */
export function problemOf(problems: readonly ShownProblem[], id: string): string | undefined {
	return problems.find(({ field }) => field?.id === id)?.sentence;
}
