import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState, useTransition } from "react";
import { useWords } from "@/components/desk/words.island";
import type { BoardContainer, BoardStory } from "@/lib/front-page/board";
import type { ContainerKey } from "@/lib/front-page/containers";
import { type DeedAnswer, type DeedName, sendDeed, UNREACHABLE } from "@/lib/front-page/send-deed";
import { problemSentence, type Words } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";

/** A story in the hand: taken from a list, or (`from`) from the container where its card stands. */
export type Picked = { story: BoardStory; from: ContainerKey | null; removedId: string | null };
export type CardPlace = { container: ContainerKey; articleId: string };
/** The versions of the containers that somebody had before their eyes. */
export type Seen = Record<string, number>;

type Step = { deed: DeedName; body: Record<string, unknown>; say: string };
/** Why a step was not written, and the step where it can be done again. */
type Trouble = { sentence: string; step: Step | null };

const LOOK_SECONDS = 15;

/** How steps at the front page are sent, told and done again; the board itself comes from the server after each. */
export function useCuration(containers: readonly BoardContainer[]) {
	const router = useRouter();
	const words = useWords();
	const [isFetching, startFetching] = useTransition();
	const [isSending, setIsSending] = useState(false);
	const [trouble, setTrouble] = useState<Trouble | null>(null);
	const [said, setSaid] = useState("");
	const seen: Seen = Object.fromEntries(containers.map(({ key, version }) => [key, version]));
	const refresh = useCallback(() => startFetching(() => router.refresh()), [router]);

	// What colleagues do is seen without asking; while the page is not looked at nothing is fetched.
	useEffect(() => {
		const looking = setInterval(() => {
			if (document.visibilityState === "visible") refresh();
		}, LOOK_SECONDS * 1_000);
		return () => clearInterval(looking);
	}, [refresh]);

	/** `built` are the versions on which the step was made, where these are not the ones on the page now. */
	async function send(step: Step, built: Seen = seen): Promise<DeedAnswer> {
		setIsSending(true);
		const answer = await sendDeed(step.deed, { ...step.body, seen: built });
		setIsSending(false);
		setSaid(answer.ok ? `${step.say}${answer.fallen > 0 ? words.front.done.fallen(answer.fallen) : ""}` : "");
		setTrouble(answer.ok ? null : troubleOf(words, containers, { problems: answer.problems, step }));
		refresh();
		return answer;
	}

	return {
		send,
		seen,
		said,
		trouble,
		tell: (sentence: string) => setTrouble({ sentence, step: null }),
		dismiss: () => setTrouble(null),
		/** The step that was refused, on the versions that are on the page now. */
		repeat: async () => {
			if (trouble?.step) await send(trouble.step);
		},
		isBusy: isSending || isFetching,
	};
}

export type Curation = ReturnType<typeof useCuration>;

/** What a container is called: a section's own name, or the house's word. */
export function containerName(
	words: Words,
	containers: readonly Pick<BoardContainer, "key" | "section">[],
	key: string | undefined,
): string {
	const names: Record<string, string> = words.front.names;
	return containers.find((one) => one.key === key)?.section ?? names[key ?? ""] ?? "";
}

function troubleOf(
	words: Words,
	containers: readonly BoardContainer[],
	{ problems, step }: { problems: readonly Problem[]; step: Step },
): Trouble {
	const conflict = problems.find(({ code }) => code === "conflict");
	if (conflict) {
		const name = containerName(words, containers, conflict.field);
		return { sentence: words.front.conflict(String(conflict.values?.savedBy ?? ""), name), step };
	}
	if (problems.some(({ code }) => code === UNREACHABLE)) return { sentence: words.front.unreachable, step };
	return { sentence: problems.map((problem) => problemSentence(words, problem)).join(""), step: null };
}
