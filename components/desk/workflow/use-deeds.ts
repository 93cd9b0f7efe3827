import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Problem } from "@/lib/write/outcome";
import { sendDeed } from "./send-deed";
import type { Deed, WorkflowActions } from "./workflow-props";

/** What came of the last deed. */
export type Said = { done: Deed } | { problems: Problem[] } | null;

/** Does one deed at a time, keeps what came of it, and has the page asked for anew. */
export function useDeeds(actions: WorkflowActions, saveFirst: () => Promise<boolean>) {
	const router = useRouter();
	const [isBusy, setBusy] = useState(false);
	const [said, setSaid] = useState<Said>(null);

	/** `fields` may be asked for after the saving, when they tell the revision that it made. */
	async function act(
		deed: Deed,
		fields: Record<string, string> | (() => Record<string, string>),
	): Promise<Problem[]> {
		if (isBusy) return [{ code: "busy" }];
		setBusy(true);
		setSaid(null);
		try {
			const isSaved = await saveFirst();
			const given = typeof fields === "function" ? fields() : fields;
			const problems = isSaved ? await sendDeed(actions[deed], given) : [{ code: "unsaved" }];
			setSaid(problems.length === 0 ? { done: deed } : { problems });
			router.refresh();
			return problems;
		} finally {
			setBusy(false);
		}
	}

	return { act, isBusy, said };
}
