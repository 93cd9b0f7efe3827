"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Panel } from "@/components/desk/editor/panel";
import { ToolIcon } from "@/components/desk/editor/tool-icon";
import { useWords } from "@/components/desk/words.island";
import { addressOf, type Finding, judge, type Outing, SURFACES, type Surface } from "@/lib/receipt/surfaces";

type Look = { finding: Finding | "failed"; at: Date };

/** Milliseconds between the looks: readers have a story within a second or two, a busy machine may take some. */
const PAUSES = [500, 1_500, 3_000, 6_000];
/** A story given to readers so lately is looked for without being asked. */
const LATELY_MS = 120_000;
const BAD: readonly Look["finding"][] = ["old", "missing", "failed"];

/** Looks at each place where readers meet the story, as one of them without a name, and tells which version is there and when that was. */
export function ReceiptPanel({ outing, now }: { outing: Outing; now: Date }) {
	const words = useWords();
	const { receipt } = words.workflow;
	const [looks, setLooks] = useState<Partial<Record<Surface, Look>>>({});
	const isNew = now.getTime() - outing.version.getTime() < LATELY_MS;
	const [isLooking, setLooking] = useState(isNew);
	const round = useRef(0);
	const surfaces = SURFACES.filter((surface) => addressOf(surface, outing) !== null);

	const look = useCallback(async () => {
		round.current += 1;
		const mine = round.current;
		let left = SURFACES.filter((surface) => addressOf(surface, outing) !== null);
		for (const pause of PAUSES) {
			const found = await Promise.all(
				left.map(async (surface) => ({ surface, ...(await lookAt(surface, outing)) })),
			);
			if (mine !== round.current) return;
			setLooks((before) => ({
				...before,
				...Object.fromEntries(found.map(({ surface, ...one }) => [surface, one])),
			}));
			left = found.filter(({ finding }) => BAD.includes(finding)).map(({ surface }) => surface);
			if (left.length === 0) break;
			await new Promise((settle) => setTimeout(settle, pause));
		}
		if (mine === round.current) setLooking(false);
	}, [outing]);

	useEffect(() => {
		if (isNew) void look();
		return () => {
			round.current += 1;
		};
	}, [isNew, look]);

	const bad = surfaces.filter((surface) => BAD.includes(looks[surface]?.finding ?? "shown"));
	const isDone = !isLooking && surfaces.every((surface) => looks[surface]);
	return (
		<Panel
			title={receipt.title}
			{...(isNew ? { isOpen: true as const } : {})}
			flag={
				isDone ? (
					<span className={bad.length === 0 ? "flag flag--ok" : "flag flag--err"}>
						{bad.length === 0 ? receipt.allShown : receipt.notShown(bad.length)}
					</span>
				) : null
			}
		>
			<ul className="rc">
				{surfaces.map((surface) => {
					const one = looks[surface];
					const isBad = one !== undefined && BAD.includes(one.finding);
					return (
						<li key={surface} className={one === undefined ? "" : isBad ? "x" : "y"}>
							{one === undefined || one.finding === "off" ? (
								<span aria-hidden="true">—</span>
							) : (
								<ToolIcon name={isBad ? "cross" : "check"} />
							)}
							<span>
								{receipt.surfaces[surface]}
								{one && one.finding !== "shown" ? (
									<span className="hint">　{receipt.findings[one.finding]}</span>
								) : null}
							</span>
							<span className="hint">{one ? words.when.clockSeconds(one.at) : ""}</span>
						</li>
					);
				})}
			</ul>
			<p className="hint" role="status">
				{isLooking ? receipt.looking : isDone ? (bad.length === 0 ? receipt.done : receipt.bad) : ""}
			</p>
			<button
				className="btn"
				type="button"
				aria-disabled={isLooking}
				onClick={() => {
					if (isLooking) return;
					setLooking(true);
					void look();
				}}
			>
				{receipt.look}
			</button>
		</Panel>
	);
}

async function lookAt(surface: Surface, outing: Outing): Promise<Look> {
	const address = addressOf(surface, outing);
	try {
		const response = await fetch(address ?? "/", {
			credentials: "omit",
			cache: "no-store",
			signal: AbortSignal.timeout(10_000),
		});
		const finding = response.ok ? judge(surface, await response.text(), outing) : "missing";
		return { finding, at: new Date() };
	} catch (error) {
		if (error instanceof TypeError || error instanceof DOMException)
			return { finding: "failed", at: new Date() };
		throw error;
	}
}
