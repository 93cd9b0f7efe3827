"use client";

import { hasAppleKeys, keysNamed } from "@/components/desk/keys-named";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import { useWords } from "./editor-words.island";
import { Modal } from "./modal.island";

type Name = keyof EditorWords["writing"]["shortcuts"]["keys"];
type Group = keyof EditorWords["writing"]["shortcuts"]["groups"];

/** `mod` is ⌘ on a Mac and Ctrl elsewhere; `space` is said in words. */
const SHORTCUTS: Record<Group, readonly (readonly [Name, ...string[]])[]> = {
	text: [
		["bold", "mod", "B"],
		["emphasis", "mod", "I"],
		["link", "mod", "K"],
		["undo", "mod", "Z"],
		["redo", "mod", "⇧", "Z"],
		["boldMark", "**", "**"],
		["lineBreak", "⇧", "Enter"],
	],
	blocks: [
		["slash", "/"],
		["heading", "mod", "⌥", "2"],
		["headingMark", "##", "space"],
		["bulletMark", "-", "space"],
		["numberMark", "1.", "space"],
		["quoteMark", ">", "space"],
		["dividerMark", "---"],
		["cell", "Tab"],
		["turn", "Tab"],
		["tools", "⌥", "F10"],
	],
	story: [
		["save", "mod", "S"],
		["find", "mod", "F"],
		["focus", "mod", "⇧", "F"],
		["note", "mod", "⌥", "M"],
		["nextNote", "mod", "⌥", "N"],
		["previousNote", "mod", "⌥", "⇧", "N"],
		["palette", "mod", "K"],
		["help", "mod", "/"],
	],
};

/** Every key of the story's screen, on one sheet. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
	const words = useWords().writing.shortcuts;
	const isApple = hasAppleKeys(navigator.userAgent);
	const named: Record<string, string> = { mod: keysNamed("⌘", isApple), space: words.space };
	return (
		<Modal title={words.title} onClose={onClose} wide>
			<div className="dlg-b ed-keys">
				{(Object.keys(SHORTCUTS) as Group[]).map((group) => (
					<section key={group}>
						<h3>{words.groups[group]}</h3>
						<dl>
							{SHORTCUTS[group].map(([name, ...keys]) => (
								<div key={name}>
									<dt>{words.keys[name]}</dt>
									<dd>
										{keys.map((key, at) => (
											// biome-ignore lint/suspicious/noArrayIndexKey: a key may come twice
											<kbd key={at}>{named[key] ?? keysNamed(key, isApple)}</kbd>
										))}
									</dd>
								</div>
							))}
						</dl>
					</section>
				))}
			</div>
		</Modal>
	);
}
