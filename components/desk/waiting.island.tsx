"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { sendJson } from "@/lib/http/send-json";
import type { Waiting } from "./desk-places";

/** How often is asked, while the page is looked at, whether something new waits; milliseconds. */
const EVERY_MS = 20_000;
const READ = "desk:read";
const Known = createContext<Waiting>({});

/** What waits in the places of the desk, as the page was made, and kept new while it stands open. */
export function WaitingProvider({ waiting, children }: { waiting: Waiting; children: ReactNode }) {
	const [heard, setHeard] = useState({ given: waiting, notices: waiting.notices });
	useEffect(() => {
		let isOver = false;
		async function ask(): Promise<void> {
			if (document.visibilityState === "hidden") return;
			const answer = await sendJson("/api/notices", { method: "GET" });
			// Without an answer the figure stays as it is: it is a hint, and the next round asks again.
			if (isOver || answer === "unreachable" || answer.status !== 200) return;
			const { unread } = answer.value as { unread: number };
			setHeard({ given: waiting, notices: unread });
		}
		const onCall = () => void ask();
		const asking = setInterval(onCall, EVERY_MS);
		document.addEventListener("visibilitychange", onCall);
		window.addEventListener(READ, onCall);
		return () => {
			isOver = true;
			clearInterval(asking);
			document.removeEventListener("visibilitychange", onCall);
			window.removeEventListener(READ, onCall);
		};
	}, [waiting]);
	// What comes with a page is newer than what was heard before it.
	const { given, notices } = heard;
	const known = given === waiting && notices !== undefined ? { ...waiting, notices } : waiting;
	return <Known value={known}>{children}</Known>;
}

/** How many new things wait in each place. */
export function useWaiting(): Waiting {
	return useContext(Known);
}

/** Something that waited has been read: the figures are asked for anew. */
export function tellOfReading(): void {
	window.dispatchEvent(new Event(READ));
}
