import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { useWords } from "@/components/desk/words.island";
import type { BoardContainer, BoardStory } from "@/lib/front-page/board";
import type { ContainerKey } from "@/lib/front-page/containers";
import { type DeedAnswer, type DeedName, sendDeed, UNREACHABLE } from "@/lib/front-page/send-deed";
import { problemSentence, type Words } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";

/** A story in the hand: taken from a list, or (`from`) from the container where its card stands. */
export type Picked = { story: BoardStory; from: ContainerKey | null; removedId: string | null };
export type CardPlace = { container: ContainerKey; articleId: string };
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
	/** The versions that this page's own steps came to, before the board with them has arrived. */
	const own = useRef<Record<string, number>>({});
	const shown = useRef(containers);
	const line = useRef<Promise<unknown>>(Promise.resolve());
	const askedAt = useRef<Element | null>(null);
	useEffect(() => {
		shown.current = containers;
	}, [containers]);
	const refresh = useCallback(() => startFetching(() => router.refresh()), [router]);

	// What colleagues do is seen without asking; while the page is not looked at nothing is fetched.
	useEffect(() => {
		const looking = setInterval(() => {
			if (document.visibilityState === "visible") refresh();
		}, LOOK_SECONDS * 1_000);
		return () => clearInterval(looking);
	}, [refresh]);

	/** One step after the other: a second one made in a hurry is built on what the first came to. */
	function send(step: Step): Promise<DeedAnswer> {
		askedAt.current = document.activeElement;
		const answer = line.current.then(() => sendNow(step));
		// A step that failed for an unforeseen reason holds up none after it.
		line.current = Promise.allSettled([answer]);
		return answer;
	}

	async function sendNow(step: Step): Promise<DeedAnswer> {
		setIsSending(true);
		const seen = Object.fromEntries(
			shown.current.map(({ key, version }) => [key, Math.max(version, own.current[key] ?? 0)]),
		);
		const answer = await sendDeed(step.deed, { ...step.body, seen });
		setIsSending(false);
		if (answer.ok) own.current = { ...own.current, ...answer.versions };
		const fallen = answer.ok && answer.fallen > 0 ? words.front.done.fallen(answer.fallen) : "";
		setSaid(answer.ok ? `${step.say}${fallen}` : "");
		setTrouble(answer.ok ? null : troubleOf(words, shown.current, { problems: answer.problems, step }));
		refresh();
		return answer;
	}

	return {
		send,
		said,
		trouble,
		tell: (sentence: string) => setTrouble({ sentence, step: null }),
		dismiss: () => setTrouble(null),
		/** What had the focus when the last step was asked for. */
		askedAt: () => askedAt.current,
		/** The step that was refused, on what is on the page now. */
		repeat: async () => {
			if (trouble?.step) await send({ ...trouble.step, body: { ...trouble.step.body, was: null } });
		},
		isSending,
		/** The board is on its way too, asked for by a step or by the clock. */
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
