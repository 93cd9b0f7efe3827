"use client";

import { useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type LibraryPicture, searchLibrary } from "@/components/desk/media-library";
import { mediaUrl } from "@/lib/media/addresses";
import { beginHere } from "./begin-here";
import { useWords } from "./editor-words.island";
import { whyNotHere } from "./picture-rights";
import { TextField } from "./text-field.island";

/** Pause after typing before the library is asked; milliseconds. */
const SEARCH_PAUSE_MS = 300;

/** The library with its search, and a place to choose a file of one's own. */
export function PicturePicker({
	onPick,
	onFile,
}: {
	onPick: (picture: LibraryPicture) => void;
	onFile: (file: File) => void;
}) {
	const words = useWords().picture;
	const [search, setSearch] = useState("");
	return (
		<div ref={beginHere} className="dlg-b">
			<FilePlace onFile={onFile} />
			<TextField label={words.search} type="search" value="" onText={setSearch} />
			<Library search={search} onPick={onPick} />
		</div>
	);
}

type Found = { pictures: LibraryPicture[] | null; next: string | null };

function Unusable({ picture: { rightsUntil, isReusable, isShown } }: { picture: LibraryPicture }) {
	const words = useWords().picture;
	const [now] = useState(() => new Date());
	const why = whyNotHere({ rightsUntil, isReusable, isShownElsewhere: isShown }, now);
	return why === null ? null : <span className="flag flag--err">{words.unusable[why]}</span>;
}

function FilePlace({ onFile }: { onFile: (file: File) => void }) {
	const words = useWords().picture;
	const id = useId();
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file button is the first
		<div
			className="ed-drop"
			onDragOver={(event) => event.preventDefault()}
			onDrop={(event) => {
				event.preventDefault();
				const [dropped] = event.dataTransfer.files;
				if (dropped) onFile(dropped);
			}}
		>
			<input
				className="vh"
				id={id}
				type="file"
				accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
				onChange={(event) => {
					const [chosen] = event.currentTarget.files ?? [];
					if (chosen) onFile(chosen);
				}}
			/>
			<label className="btn" htmlFor={id}>
				{words.pickFile}
			</label>
			<p className="hint">{words.drop}</p>
		</div>
	);
}

function Library({ search, onPick }: { search: string; onPick: (picture: LibraryPicture) => void }) {
	const words = useWords().picture;
	const list = useRef<HTMLUListElement>(null);
	const [attempt, setAttempt] = useState(0);
	const [found, setFound] = useState<Found | null>(null);

	// biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again
	useEffect(() => {
		const asking = new AbortController();
		const timer = setTimeout(
			async () => {
				try {
					const page = await searchLibrary(search, { signal: asking.signal });
					setFound(page ?? { pictures: null, next: null });
				} catch (error) {
					// A newer search has taken its place.
					if (!asking.signal.aborted) throw error;
				}
			},
			search === "" ? 0 : SEARCH_PAUSE_MS,
		);
		return () => {
			clearTimeout(timer);
			asking.abort();
		};
	}, [search, attempt]);

	async function showMore(): Promise<void> {
		const from = found?.next ?? null;
		const page = await searchLibrary(search, { before: from });
		// By then another search may have taken its place.
		const shown = found?.pictures?.length ?? 0;
		// By then another search may have taken its place.
		flushSync(() =>
			setFound((before) =>
				before?.pictures && page && before.next === from
					? { ...page, pictures: [...before.pictures, ...page.pictures] }
					: before,
			),
		);
		// The button goes with the last of them; who pressed it goes on at the first that came.
		list.current?.querySelectorAll<HTMLElement>("li > button")[shown]?.focus();
	}

	if (found === null) return <p className="hint">{words.loading}</p>;
	if (found.pictures === null) {
		return (
			<p className="err">
				{words.failed}
				<button className="btn btn--sm" type="button" onClick={() => setAttempt((before) => before + 1)}>
					{words.again}
				</button>
			</p>
		);
	}
	if (found.pictures.length === 0)
		return <p className="hint">{search === "" ? words.none : words.noneFound}</p>;
	return (
		<>
			<ul ref={list} className="ed-lib" aria-label={words.library}>
				{found.pictures.map((picture) => (
					<li key={picture.id}>
						<button type="button" onClick={() => onPick(picture)}>
							<span className="pic">
								<img
									src={mediaUrl(picture, picture.widths[0] ?? picture.width)}
									alt={picture.alt === "" ? words.altMissing : picture.alt}
									loading="lazy"
								/>
							</span>
							<span className="hint">{picture.credit}</span>
							<Unusable picture={picture} />
						</button>
					</li>
				))}
			</ul>
			{found.next === null ? null : (
				<button className="btn btn--sm" type="button" onClick={() => void showMore()}>
					{words.more}
				</button>
			)}
		</>
	);
}
