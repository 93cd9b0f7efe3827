"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "@/components/desk/words.island";
import { editionShown } from "@/lib/front-page/went-live";

type Look = { kind: "checking" } | { kind: "shown" | "notShown" | "failed"; at: Date };

/** Milliseconds between the looks: readers have a launch within a second, a busy machine may take some. */
const PAUSES = [300, 1_000, 2_000, 4_000, 8_000];

/** Looks at the home page as a reader without a name would, and says whether the launch is there. */
export function WentLive({ edition }: { edition: number }) {
	const { front: words, when } = useWords();
	const [look, setLook] = useState<Look>({ kind: "checking" });
	const asked = useRef(0);
	const check = useCallback(async () => {
		asked.current += 1;
		const mine = asked.current;
		let last: Look = { kind: "failed", at: new Date() };
		for (const pause of PAUSES) {
			await new Promise((settle) => setTimeout(settle, pause));
			if (mine !== asked.current) return;
			last = await lookAtHome(edition);
			if (last.kind === "shown") break;
		}
		if (mine === asked.current) setLook(last);
	}, [edition]);
	useEffect(() => {
		void check();
		return () => {
			asked.current += 1;
		};
	}, [check]);
	const sentence =
		look.kind === "checking" ? words.live.checking : words.live[look.kind](when.clockSeconds(look.at));
	const isBad = look.kind === "notShown" || look.kind === "failed";
	return (
		<p className={isBad ? "went went--bad" : "went"} role="status">
			{sentence}
			{isBad && (
				<button
					className="btn"
					type="button"
					onClick={() => {
						setLook({ kind: "checking" });
						void check();
					}}
				>
					{words.live.again}
				</button>
			)}
		</p>
	);
}

async function lookAtHome(edition: number): Promise<Look> {
	try {
		const response = await fetch("/", {
			credentials: "omit",
			cache: "no-store",
			signal: AbortSignal.timeout(10_000),
		});
		const shown = response.ok && editionShown(await response.text()) >= edition;
		return { kind: shown ? "shown" : "notShown", at: new Date() };
	} catch (error) {
		if (error instanceof TypeError || error instanceof DOMException)
			return { kind: "failed", at: new Date() };
		throw error;
	}
}
