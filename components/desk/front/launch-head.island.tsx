"use client";

import { useState } from "react";
import { DeskDialog } from "@/components/desk/desk-dialog.island";
import { useWords } from "@/components/desk/words.island";
import { Icon } from "@/components/ui/icon";

/** The bar on top: what readers see, how wide the layout stands, and the launch. */
export function LaunchHead({
	liveAt,
	now,
	changes,
	isBusy,
	size,
	onSize,
	onDiscard,
	onLaunch,
}: {
	liveAt: Date | null;
	now: Date;
	/** How many changes readers have not got. */
	changes: number;
	isBusy: boolean;
	size: "desktop" | "phone";
	onSize: (size: "desktop" | "phone") => void;
	onDiscard: () => void;
	onLaunch: () => void;
}) {
	const { front: words, when } = useWords();
	const [isAsking, setAsking] = useState(false);
	const isIdle = changes === 0;
	return (
		<header className="ws-top">
			<h1>{words.title}</h1>
			<span className="hint">{liveAt ? words.readersSee(when.near(liveAt, now)) : words.neverLaunched}</span>
			<fieldset className="seg">
				<legend className="vh">{words.preview}</legend>
				{(["desktop", "phone"] as const).map((one) => (
					<button
						key={one}
						type="button"
						aria-pressed={size === one}
						aria-label={words.sizes[one]}
						onClick={() => onSize(one)}
					>
						<Icon name={one === "desktop" ? "today" : "phone"} />
					</button>
				))}
			</fieldset>
			{!isIdle && (
				<button className="btn" type="button" onClick={() => setAsking(true)}>
					{words.discard}
				</button>
			)}
			{isAsking && (
				<DeskDialog title={words.discard} close={words.discardKeep} onClose={() => setAsking(false)}>
					<p>{words.discardAsk(changes)}</p>
					<div className="dlg-f">
						<button className="btn btn--quiet" type="button" onClick={() => setAsking(false)}>
							{words.discardKeep}
						</button>
						<button
							className="btn btn--danger"
							type="button"
							onClick={() => {
								setAsking(false);
								onDiscard();
							}}
						>
							{words.discard}
						</button>
					</div>
				</DeskDialog>
			)}
			<button
				className="btn btn--pri"
				type="button"
				aria-disabled={isIdle || isBusy || undefined}
				onClick={() => {
					if (!isIdle && !isBusy) onLaunch();
				}}
			>
				{words.launch(changes)}
			</button>
		</header>
	);
}
