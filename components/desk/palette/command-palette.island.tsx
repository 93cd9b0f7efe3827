"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { PLACES, type Place } from "../desk-places";
import { useShownModal } from "../use-shown-modal";
import { useWords } from "../words.island";
import { actsOffered } from "./acts-offered";
import { FOUND_BY, FOUND_NEW_STORY, isSought } from "./found-by";
import { useFoundStories } from "./use-found-stories";

/** Goes to a place of the desk, opens a story, or does what the present screen offers; by words, from anywhere, with one key or any button marked `data-palette`. */
export function CommandPalette({ places }: { places: readonly Place[] }) {
	const [isOpen, setOpen] = useState(false);
	useEffect(() => {
		function onKeyDown(event: globalThis.KeyboardEvent): void {
			const isOurs = (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey;
			if (!isOurs || event.key.toLowerCase() !== "k" || event.isComposing || event.defaultPrevented) return;
			if (document.querySelector("dialog[open]") !== null) return;
			event.preventDefault();
			setOpen(true);
		}
		function onClick({ target }: MouseEvent): void {
			if (target instanceof Element && target.closest("[data-palette]") !== null) setOpen(true);
		}
		document.addEventListener("keydown", onKeyDown);
		document.addEventListener("click", onClick);
		return () => {
			document.removeEventListener("keydown", onKeyDown);
			document.removeEventListener("click", onClick);
		};
	}, []);
	return isOpen ? <Palette places={places} onClose={() => setOpen(false)} /> : null;
}

type Item = { key: string; label: string; kind: string; href?: string; run?: () => void };

function Palette({ places, onClose }: { places: readonly Place[]; onClose: () => void }) {
	const { desk, palette: words } = useWords();
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	const [sought, setSought] = useState("");
	const [marked, setMarked] = useState(0);
	const [acts] = useState(actsOffered);
	const found = useFoundStories(sought);
	useShownModal(dialog);

	const items: Item[] = [
		...acts.filter((act) => isSought(act, sought)).map((act) => ({ ...act, key: act.name, kind: words.act })),
		...(isSought({ name: FOUND_NEW_STORY, label: desk.newStory }, sought)
			? [{ key: "new", label: desk.newStory, kind: words.act, run: startStory }]
			: []),
		...PLACES.filter(
			({ name }) =>
				places.includes(name) && isSought({ name: FOUND_BY[name], label: desk.places[name] }, sought),
		).map(({ name, href }) => ({ key: href, label: desk.places[name], kind: words.place, href })),
		...found.stories.map((story) => ({
			key: story.id,
			label: story.headline || words.untitled,
			kind: words.story(story.number),
			href: `/desk/articles/${story.id}`,
		})),
	];
	const at = Math.min(marked, items.length - 1);

	function onKeyDown(event: KeyboardEvent): void {
		if (event.nativeEvent.isComposing || event.keyCode === 229) return;
		if (event.key === "ArrowDown") setMarked((at + 1) % Math.max(1, items.length));
		else if (event.key === "ArrowUp") setMarked((at - 1 + items.length) % Math.max(1, items.length));
		else if (event.key === "Enter") document.getElementById(`${id}-${at}`)?.click();
		else return;
		event.preventDefault();
	}

	return (
		<dialog
			ref={dialog}
			className="pal"
			aria-label={words.label}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
		>
			<label className="pal-f">
				<Icon name="search" />
				<span className="vh">{words.label}</span>
				<input
					role="combobox"
					type="text"
					autoComplete="off"
					aria-expanded="true"
					aria-controls={id}
					aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
					placeholder={words.placeholder}
					onKeyDown={onKeyDown}
					onInput={(event) => {
						setSought(event.currentTarget.value);
						setMarked(0);
					}}
				/>
			</label>
			<div className="pal-l" id={id} role="listbox" aria-label={words.results}>
				{items.map(({ key, label, kind, href, run }, index) => (
					// The link is a real one, so that a text that is not saved yet is asked about as ever.
					<a
						key={key}
						id={`${id}-${index}`}
						href={href ?? "#"}
						role="option"
						aria-selected={index === at}
						tabIndex={-1}
						onClick={(event) => {
							onClose();
							if (run === undefined) return;
							event.preventDefault();
							// The dialog gives the focus back first.
							requestAnimationFrame(run);
						}}
					>
						<span>{label}</span>
						<span className="hint">{kind}</span>
					</a>
				))}
			</div>
			<p className={found.state === "failed" ? "err" : "hint"} role="status">
				{found.state === "failed"
					? words.failed
					: found.state === "asking"
						? words.asking
						: words.count(items.length)}
			</p>
		</dialog>
	);
}

/** The button of the desk's side: one way to start a story, one place that knows its identity. */
function startStory(): void {
	document.querySelector<HTMLFormElement>("form.new-story")?.requestSubmit();
}
