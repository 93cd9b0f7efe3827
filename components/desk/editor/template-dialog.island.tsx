"use client";

import type { Editor } from "@tiptap/react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import type { Body } from "@/lib/body/body";
import { beginHere } from "./begin-here";
import { problemInWords, useWords } from "./editor-words.island";
import { Modal } from "./modal.island";
import { bodyOf } from "./story-source";
import { TextField } from "./text-field.island";

const refusal = z.object({ problems: z.array(z.object({ code: z.string() })).min(1) });

/** Keeps the story, or the paragraphs that are selected in it, as a template of the newsroom. */
export function TemplateDialog({
	editor,
	headline,
	onClose,
}: {
	editor: Editor;
	headline: string;
	onClose: () => void;
}) {
	const words = useWords();
	const said = words.writing.template;
	const router = useRouter();
	const [passage] = useState(() => selectedIn(editor));
	const [name, setName] = useState("");
	const [use, setUse] = useState<"story" | "passage">(passage === null ? "story" : "passage");
	const [stage, setStage] = useState<{ is: "asking" | "busy" | "kept"; problem?: string }>({ is: "asking" });

	async function onSubmit(event: FormEvent): Promise<void> {
		event.preventDefault();
		if (stage.is === "busy") return;
		setStage({ is: "busy" });
		const body = use === "passage" && passage !== null ? passage : bodyOf(editor);
		const code = await keep({ name, use, headline: use === "story" ? headline : "", body });
		if (code !== null) return setStage({ is: "asking", problem: problemInWords(words, { code }) });
		setStage({ is: "kept" });
		// The insert menu lists what the server told when the page was made.
		router.refresh();
	}

	return (
		<Modal title={said.title} onClose={onClose}>
			{stage.is === "kept" ? (
				<div className="dlg-b">
					<p role="status">{said.kept(name)}</p>
					<div ref={beginHere} className="dlg-f">
						<button className="btn btn--pri" type="button" onClick={onClose}>
							{words.dialog.close}
						</button>
					</div>
				</div>
			) : (
				<form className="dlg-b" onSubmit={(event) => void onSubmit(event)} noValidate>
					<TextField
						label={said.name}
						needed={words.required}
						value=""
						hint={said.nameHint}
						problem={stage.problem}
						onText={setName}
					/>
					<fieldset>
						<legend className="lbl">{said.use}</legend>
						{(["story", "passage"] as const).map((one) => (
							<label className="check" key={one}>
								<input type="radio" name="use" checked={use === one} onChange={() => setUse(one)} />
								{one === "passage" && passage !== null ? said.uses.selected : said.uses[one]}
							</label>
						))}
					</fieldset>
					<div className="dlg-f">
						<button className="btn btn--pri" type="submit" aria-disabled={stage.is === "busy"}>
							{said.keep}
						</button>
					</div>
				</form>
			)}
		</Modal>
	);
}

/** The blocks that a selection touches, whole; null when nothing is selected. */
function selectedIn(editor: Editor): Body | null {
	const { selection, doc } = editor.state;
	const { $from, $to, empty } = selection;
	if (empty) return null;
	// All of the text at once has no paragraph around its ends.
	if ($from.depth === 0 || $to.depth === 0) return { type: "doc", content: doc.content.toJSON() } as Body;
	const content = doc.slice($from.before(1), $to.after(1)).content.toJSON();
	return { type: "doc", content } as Body;
}

/** Gives a problem's code, null when it is kept. */
async function keep(template: {
	name: string;
	use: string;
	headline: string;
	body: Body;
}): Promise<string | null> {
	try {
		const response = await fetch("/api/templates", {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(template),
		});
		if (response.ok) return null;
		return refusal.safeParse(await response.json()).data?.problems[0]?.code ?? "unreachable";
	} catch (error) {
		// The line is dead, or something between us and the server answered in its place.
		if (error instanceof TypeError || error instanceof SyntaxError) return "unreachable";
		throw error;
	}
}
