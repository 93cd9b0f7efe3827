"use client";

import { useState } from "react";
import type { SaveState } from "@/lib/saving/save-engine";
import { clock } from "@/lib/time/hong-kong";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import { problemInWords, useWords } from "./editor-words.island";
import { SignInDialog } from "./sign-in-dialog.island";

type Way = {
	/** The whole text as plain text, for the clipboard. */
	plainText: () => string;
	retry: () => void;
	loadTheirs: () => void;
	/** Puts both versions together; left out where there is no such way. */
	merge?: (() => void) | undefined;
	/** Makes a new story of the text; gives a problem's code when that is refused. Null where there is no such way. */
	saveAsNew: (() => Promise<string | null>) | null;
};

/** What to do when the text cannot be saved. Nothing here ever touches the text on the screen. */
export function SaveBanner({ state, way }: { state: SaveState; way: Way }) {
	const words = useWords();
	if (state.phase !== "trouble") return null;
	const { trouble } = state;
	switch (trouble.kind) {
		case "conflict":
			return (
				<div className="lockb" role="alert">
					<p>
						<b>
							{words.conflict.title(
								trouble.current.savedBy === "" ? words.conflict.someone : trouble.current.savedBy,
								clock(trouble.current.savedAt),
							)}
						</b>{" "}
						{words.conflict.body}
					</p>
					{way.merge && (
						<button className="btn btn--sm btn--pri" type="button" onClick={way.merge}>
							{words.together.merge.open}
						</button>
					)}
					<button className="btn btn--sm" type="button" onClick={way.loadTheirs}>
						{words.conflict.loadTheirs}
					</button>
					<CopyButton plainText={way.plainText} />
					{way.saveAsNew && <SaveAsNewButton saveAsNew={way.saveAsNew} />}
				</div>
			);
		case "locked":
			// Told over the text, with what became of it.
			return null;
		case "signed-out":
			if (trouble.other !== undefined)
				return (
					<div className="lockb" role="alert">
						<p>{words.otherAccount.title(trouble.other)}</p>
						<a className="btn btn--sm" href="/desk/account" target="_blank" rel="noopener">
							{words.otherAccount.link}
						</a>
						<button className="btn btn--sm btn--pri" type="button" onClick={way.retry}>
							{words.signedOut.retry}
						</button>
						<CopyButton plainText={way.plainText} />
					</div>
				);
			return <SignedOut said={trouble.mustEnrol ? words.mustEnrol : words.signedOut} onRetry={way.retry} />;
		case "unreachable":
			return (
				<div className="lockb">
					<p>{words.offline}</p>
					<button className="btn btn--sm" type="button" onClick={way.retry}>
						{words.save.now}
					</button>
				</div>
			);
		case "forbidden":
		case "gone":
			return (
				<div className="lockb" role="alert">
					<p>{words[trouble.kind]}</p>
					<CopyButton plainText={way.plainText} />
					{way.saveAsNew && <SaveAsNewButton saveAsNew={way.saveAsNew} />}
				</div>
			);
		case "too-large":
			return (
				<div className="lockb" role="alert">
					<p>{words.tooLarge}</p>
					<CopyButton plainText={way.plainText} />
				</div>
			);
		case "refused":
			return (
				<div className="lockb" role="alert">
					<p>{[...new Set(trouble.problems.map((problem) => problemInWords(words, problem)))].join(" ")}</p>
					<CopyButton plainText={way.plainText} />
				</div>
			);
		default:
			return trouble satisfies never;
	}
}

/** The dialog waits for a press: opened by itself it would take the keys of whoever is in the middle of a word. */
function SignedOut({ said, onRetry }: { said: EditorWords["signedOut"]; onRetry: () => void }) {
	const [isSigningIn, setSigningIn] = useState(false);
	return (
		<div className="lockb" role="alert">
			<p>{said.title}</p>
			<button className="btn btn--sm btn--pri" type="button" onClick={() => setSigningIn(true)}>
				{said.here}
			</button>
			<a className="btn btn--sm" href="/sign-in" target="_blank" rel="noopener">
				{said.link}
			</a>
			<button className="btn btn--sm" type="button" onClick={onRetry}>
				{said.retry}
			</button>
			{isSigningIn ? (
				<SignInDialog
					title={said.here}
					onDone={() => {
						setSigningIn(false);
						onRetry();
					}}
					onClose={() => setSigningIn(false)}
				/>
			) : null}
		</div>
	);
}

function CopyButton({ plainText }: { plainText: () => string }) {
	const words = useWords().conflict;
	const [said, setSaid] = useState<string | null>(null);
	return (
		<>
			<button
				className="btn btn--sm"
				type="button"
				onClick={() => {
					navigator.clipboard.writeText(plainText()).then(
						() => setSaid(words.copied),
						() => setSaid(words.copyFailed),
					);
				}}
			>
				{words.copyMine}
			</button>
			<span role="status">{said}</span>
		</>
	);
}

function SaveAsNewButton({ saveAsNew }: { saveAsNew: () => Promise<string | null> }) {
	const words = useWords();
	const [problem, setProblem] = useState<string | null>(null);
	return (
		<>
			<button
				className="btn btn--sm"
				type="button"
				onClick={async () => {
					const code = await saveAsNew();
					setProblem(code === null ? null : problemInWords(words, { code }));
				}}
			>
				{words.conflict.saveMineAsNew}
			</button>
			{problem === null ? null : <span className="err">{problem}</span>}
		</>
	);
}
