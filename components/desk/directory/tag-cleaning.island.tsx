"use client";

import { useActionState, useState } from "react";
import { useWords } from "@/components/desk/words.island";
import { SubmitButton } from "@/components/ui/submit-button.island";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

type Unused = { id: string; name: string; aliases: string[] };

/** The tags that no story carries: those that will go, each of which may be kept, and those that may not be removed by this person. */
export function TagCleaning({
	action,
	allowed,
	refused,
}: {
	action: FormAction<object>;
	allowed: readonly Unused[];
	refused: readonly Unused[];
}) {
	const words = useWords();
	const said = words.directory.tags;
	const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
	const [{ problems }, send] = useActionState(action, untouched);
	const going = allowed.filter(({ id }) => !kept.has(id));
	const toggle = (id: string) => {
		const next = new Set(kept);
		if (!next.delete(id)) next.add(id);
		setKept(next);
	};
	return (
		<form action={send} className="dir-clean">
			<p className="note note--warn">{said.cleanIntro}</p>
			<h2>{said.cleanAllowed(going.length)}</h2>
			<ul>
				{allowed.map(({ id, name }) => (
					<li key={id}>
						<label className="check">
							<input type="checkbox" checked={!kept.has(id)} onChange={() => toggle(id)} />
							<span lang="zh-Hant-HK">{name}</span>
						</label>
					</li>
				))}
			</ul>
			{/* Of their own: React empties the boxes of a form that was refused. */}
			{going.map(({ id }) => (
				<input key={id} type="hidden" name={`tag:${id}`} value="on" />
			))}
			{refused.length > 0 && (
				<>
					<h2>{said.cleanRefused(refused.length)}</h2>
					<p className="hint">{said.cleanWhy}</p>
					<ul>
						{refused.map(({ id, name, aliases }) => (
							<li key={id} lang="zh-Hant-HK">
								{name}
								{"　"}
								{said.aliases(aliases.join("、"))}
							</li>
						))}
					</ul>
				</>
			)}
			<p className="hint">{said.cleanMore(200)}</p>
			<SubmitButton className="btn btn--danger" busy={words.directory.form.saving}>
				{said.cleanSubmit(going.length)}
			</SubmitButton>
			{problems.map((problem) => (
				<p key={problem.code} className="err" role="alert">
					{problemSentence(words, problem)}
				</p>
			))}
		</form>
	);
}
