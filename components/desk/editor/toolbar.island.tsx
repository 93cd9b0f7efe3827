"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Fragment, type KeyboardEvent, useRef, useState } from "react";
import { hasAppleKeys, keysNamed } from "@/components/desk/keys-named";
import { useWords } from "./editor-words.island";
import { type DialogName, TEXT_TOOLS, type TextTool } from "./text-tools";
import { ToolIcon } from "./tool-icon";

const TOOLS = TEXT_TOOLS.flat();

/**
 * The tools of the text: one stop for the Tab key, arrows between them. The same bar stands above the text on a wide
 * screen and at the thumb on a phone.
 */
export function Toolbar({
	editor,
	place,
	onOpen,
	groups = TEXT_TOOLS,
}: {
	editor: Editor;
	place: "above" | "thumb";
	onOpen: (dialog: DialogName) => void;
	groups?: typeof TEXT_TOOLS;
}) {
	const words = useWords().tools;
	// The text, and this bar with it, is drawn in a browser alone.
	const isApple = hasAppleKeys(navigator.userAgent);
	const bar = useRef<HTMLDivElement>(null);
	const [stop, setStop] = useState(0);
	const state = useEditorState({ editor, selector: ({ editor: now }) => now && stateOf(now) });

	function onKeyDown(event: KeyboardEvent): void {
		const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
		const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
		const next = destination(event.key, at, buttons.length);
		if (next === null) return;
		event.preventDefault();
		setStop(next);
		buttons[next]?.focus();
	}

	return (
		<div
			ref={bar}
			className={place === "above" ? "ed-bar" : "ed-mob"}
			role="toolbar"
			aria-label={words.label}
			onKeyDown={onKeyDown}
		>
			{groups.map((group, groupIndex) => (
				<Fragment key={group[0]?.name}>
					{groupIndex > 0 && place === "above" ? <span className="sep" /> : null}
					{group.map((tool) => {
						const index = TOOLS.indexOf(tool);
						const isOff = state?.[tool.name]?.isOff ?? false;
						return (
							<button
								key={tool.name}
								className={tool.hasWord && place === "above" ? "tb" : "icbtn"}
								type="button"
								tabIndex={index === stop ? 0 : -1}
								aria-disabled={isOff}
								aria-label={words[tool.name]}
								title={[words[tool.name], tool.shortcut && keysNamed(tool.shortcut, isApple)]
									.filter(Boolean)
									.join("　")}
								{...(tool.isOn ? { "aria-pressed": state?.[tool.name]?.isOn ?? false } : {})}
								// The caret stays in the text, and so does the keyboard of a phone.
								onMouseDown={(event) => event.preventDefault()}
								onClick={() => {
									setStop(index);
									if (!isOff) tool.run(editor, onOpen);
								}}
							>
								<ToolIcon name={tool.name} />
								{tool.hasWord && place === "above" ? words[tool.name] : null}
							</button>
						);
					})}
				</Fragment>
			))}
		</div>
	);
}

function stateOf(editor: Editor): Record<TextTool["name"], { isOn: boolean; isOff: boolean }> {
	const entries = TOOLS.map((tool) => [
		tool.name,
		{ isOn: tool.isOn?.(editor) ?? false, isOff: tool.isOff?.(editor) ?? false },
	]);
	return Object.fromEntries(entries);
}

function destination(key: string, at: number, count: number): number | null {
	if (at === -1) return null;
	switch (key) {
		case "ArrowRight":
			return (at + 1) % count;
		case "ArrowLeft":
			return (at - 1 + count) % count;
		case "Home":
			return 0;
		case "End":
			return count - 1;
		default:
			return null;
	}
}
