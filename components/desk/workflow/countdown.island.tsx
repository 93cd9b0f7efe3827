"use client";

import { useEffect, useState } from "react";
import { useWords } from "@/components/desk/words.island";

const TICK_MS = 20_000;

/** How long it still is until an instant, in days, hours and minutes; it goes on by itself. `now` is the server's when it was drawn. */
export function Countdown({ until, now: drawnAt }: { until: Date; now: Date }) {
	const { workflow: words } = useWords();
	const [now, setNow] = useState(drawnAt.getTime());
	useEffect(() => {
		const ticking = setInterval(() => setNow(Date.now()), TICK_MS);
		return () => clearInterval(ticking);
	}, []);
	const minutes = Math.ceil((until.getTime() - now) / 60_000);
	if (minutes <= 0) return <>{words.embargo.over}</>;
	const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
	return <>{words.embargo.left(days, hours, minutes % 60)}</>;
}
