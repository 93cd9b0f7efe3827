"use client";

import { startTransition, useActionState, useState } from "react";
import { useWords } from "@/components/desk/words.island";
import { Icon } from "@/components/ui/icon";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

export type OrderedSection = {
	id: string;
	slug: string;
	name: string;
	isOpen: boolean;
	stories: number;
	published: number;
};

/** The sections, to be dragged or moved by keyboard into another order, which is then saved as a whole. */
export function SectionOrder({
	sections,
	action,
}: {
	sections: readonly OrderedSection[];
	action: FormAction<object>;
}) {
	const words = useWords();
	const { list, sections: said } = words.directory;
	const [order, setOrder] = useState<readonly OrderedSection[]>(sections);
	const [dragged, setDragged] = useState<string | null>(null);
	const [news, setNews] = useState("");
	const [{ problems }, send, isSaving] = useActionState(action, untouched);
	const isMoved = order.some(({ id }, at) => id !== sections[at]?.id);

	function move(id: string, to: number): void {
		const from = order.findIndex((one) => one.id === id);
		const section = order[from];
		if (!section || to < 0 || to >= order.length || from === to) return;
		const others = order.filter((one) => one !== section);
		setOrder([...others.slice(0, to), section, ...others.slice(to)]);
		setNews(said.moved(section.name, to + 1));
	}

	function save(): void {
		const form = new FormData();
		form.set("order", order.map(({ id }) => id).join(","));
		startTransition(() => send(form));
	}

	return (
		<>
			<ol className="dir-l dir-l--order" aria-label={said.order}>
				{order.map(({ id, slug, name, isOpen, stories, published }, at) => (
					<li
						key={id}
						className={dragged === id ? "is-dragged" : undefined}
						draggable
						onDragStart={(event) => {
							event.dataTransfer.effectAllowed = "move";
							event.dataTransfer.setData("text/plain", id);
							setDragged(id);
						}}
						onDragEnd={() => setDragged(null)}
						onDragOver={(event) => {
							if (dragged === null) return;
							event.preventDefault();
							if (dragged !== id) move(dragged, at);
						}}
						onDrop={(event) => event.preventDefault()}
					>
						<span className="dir-grip" title={said.grip(name)}>
							<Icon name="grip" />
						</span>
						<div className="dir-b">
							<h2 lang="zh-Hant-HK">
								<a href={`/desk/sections/${id}`} draggable={false}>
									{name}
								</a>
							</h2>
							<p className="f">
								<a href={`/sections/${slug}`} aria-label={list.open(name)} draggable={false}>
									/sections/{slug}
								</a>
								<span>{list.stories(stories)}</span>
								{stories > 0 && <span>{said.published(published)}</span>}
								{!isOpen && <span className="flag">{said.closed}</span>}
							</p>
						</div>
						<div className="dir-w">
							<button
								className="icbtn"
								type="button"
								aria-label={said.up(name)}
								aria-disabled={at === 0 || undefined}
								onClick={() => move(id, at - 1)}
							>
								<Icon name="up" />
							</button>
							<button
								className="icbtn"
								type="button"
								aria-label={said.down(name)}
								aria-disabled={at === order.length - 1 || undefined}
								onClick={() => move(id, at + 1)}
							>
								<Icon name="down" />
							</button>
							<a className="btn" href={`/desk/sections/${id}`} aria-label={list.editName(name)}>
								{list.edit}
							</a>
							<a
								className="btn btn--quiet"
								href={`/desk/sections/${id}/merge`}
								aria-label={list.mergeName(name)}
							>
								{list.merge}
							</a>
						</div>
					</li>
				))}
			</ol>
			<p className="dir-w">
				<button
					className="btn btn--pri"
					type="button"
					aria-disabled={!isMoved || isSaving || undefined}
					onClick={() => isMoved && !isSaving && save()}
				>
					{isSaving ? words.directory.form.saving : said.saveOrder}
				</button>
				{isMoved && (
					<button
						className="btn"
						type="button"
						onClick={({ currentTarget }) => {
							// There is nothing to take back any more, and the button goes.
							currentTarget.parentElement?.querySelector("button")?.focus();
							setOrder(sections);
						}}
					>
						{said.undoOrder}
					</button>
				)}
				<span className="hint" role="status">
					{isMoved ? news : ""}
				</span>
			</p>
			{problems.map((problem) => (
				<p key={problem.code} className="err" role="alert">
					{problemSentence(words, problem)}
				</p>
			))}
		</>
	);
}
