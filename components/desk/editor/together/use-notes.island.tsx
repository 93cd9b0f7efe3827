"use client";

import { useEffect, useRef, useState } from "react";
import { sendJson } from "@/lib/http/send-json";
import type { Anchor } from "@/lib/notes/anchor";
import type { StoryRights } from "../story-props";
import type { StoryOnScreen } from "../use-story.island";
import { anchorOfSelection, keepPlaces, movedAnchors, placeNotes, placesIn } from "./note-places";

/** A conversation as the server tells of it. */
export type ThreadOnScreen = {
	id: string;
	anchor: Anchor;
	resolvedAt: string | null;
	resolvedByName: string | null;
	notes: { id: string; text: string; name: string; at: string }[];
};
type Read = { threads: ThreadOnScreen[]; colleagues: string[] };

const WHOLE: Anchor = { quote: "", before: "", after: "" };
const QUOTE_LENGTH = 1000;

/** The notes beside the story: read when the story is opened and whenever somebody wrote one, written apart from its saves. */
export function useNotes(
	articleId: string,
	{ mark, rights, onScreen }: { mark: string | null; rights: StoryRights; onScreen: StoryOnScreen },
) {
	const { editor, safety } = onScreen;
	const address = `/api/articles/${articleId}/notes`;
	const [read, setRead] = useState<Read | "failed" | null>(null);
	const [isOpen, setOpen] = useState(false);
	const [chosen, setChosen] = useState<string | null>(null);
	/** What a new note would be about; null while none is being written. */
	const [about, setAbout] = useState<Anchor | null>(null);
	const threads = read === null || read === "failed" ? NONE : read.threads;
	const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
	const saved = safety.state.phase === "saved";
	const current = useRef(open);
	current.current = open;

	async function load(): Promise<void> {
		if (!rights.annotate) return;
		const answer = await sendJson(address, { method: "GET" });
		if (answer !== "unreachable" && answer.status === 200) setRead(answer.value as Read);
		else setRead((before) => before ?? "failed");
	}

	// biome-ignore lint/correctness/useExhaustiveDependencies: the mark tells that something was written
	useEffect(() => void load(), [mark]);
	useEffect(() => {
		const named = new URLSearchParams(window.location.search).get("note");
		if (named === null || !rights.annotate) return;
		setChosen(named);
		setOpen(true);
	}, [rights.annotate]);
	useEffect(
		() =>
			editor === null
				? undefined
				: keepPlaces(editor, (id) => {
						setChosen(id);
						setOpen(true);
					}),
		[editor],
	);
	useEffect(() => {
		if (editor === null) return;
		const places =
			read === null || read === "failed" ? [] : read.threads.filter((one) => one.resolvedAt === null);
		placeNotes(editor, places, isOpen ? chosen : null);
	}, [editor, read, chosen, isOpen]);

	// What was written about moves with the writing; the server hears of it once the text itself is there.
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked at after each save
	useEffect(() => {
		if (!saved || editor === null || editor.isDestroyed) return;
		const moves = movedAnchors(editor, current.current);
		if (moves.length > 0) void sendJson(address, { method: "PUT", body: { moves } });
	}, [saved]);

	const ids = open.map(({ id }) => id).join();
	useEffect(() => {
		if (isOpen && ids !== "")
			void sendJson("/api/notices", { method: "POST", body: { threadIds: ids.split(",") } });
	}, [isOpen, ids]);

	/** Sends a deed and reads the notes anew; gives the code of a problem, null when it is done. */
	async function send(to: string, body: object): Promise<string | null> {
		const answer = await sendJson(to, { method: "POST", body });
		if (answer === "unreachable") return "unreachable";
		if (answer.status !== 200) return codeIn(answer.value);
		await load();
		return null;
	}

	return {
		isOpen,
		read,
		open,
		resolved: threads.filter(({ resolvedAt }) => resolvedAt !== null),
		chosen,
		about,
		again: () => void load(),
		/** The places in the text, by conversation; one that has none lost its words. */
		places: () => (editor === null ? new Map<string, { from: number; to: number }>() : placesIn(editor)),
		toggle: () => {
			const selected = isOpen || editor === null ? null : anchorOfSelection(editor, QUOTE_LENGTH);
			if (selected !== null) setAbout(selected);
			setOpen(!isOpen);
		},
		close: () => setOpen(false),
		begin: () => setAbout((editor && anchorOfSelection(editor, QUOTE_LENGTH)) ?? WHOLE),
		drop: () => setAbout(null),
		choose: (id: string) => {
			setChosen(id);
			const place = editor && placesIn(editor).get(id);
			if (editor && place) editor.chain().setTextSelection(place).scrollIntoView().run();
		},
		start: async (text: string, noteId: string) => {
			const threadId = noteId;
			const problem = await send(address, { threadId, noteId, text, anchor: about ?? WHOLE });
			if (problem === null) {
				setAbout(null);
				setChosen(threadId);
			}
			return problem;
		},
		reply: (threadId: string, text: string, noteId: string) =>
			send(`/api/notes/${threadId}/reply`, { noteId, text }),
		resolve: (threadId: string) => send(`/api/notes/${threadId}/resolve`, {}),
		reopen: (threadId: string) => send(`/api/notes/${threadId}/reopen`, {}),
	};
}

export type NotesOnScreen = ReturnType<typeof useNotes>;

const NONE: ThreadOnScreen[] = [];

function codeIn(value: unknown): string {
	const [problem] = (value as { problems?: { code?: unknown }[] } | null)?.problems ?? [];
	return typeof problem?.code === "string" ? problem.code : "unreachable";
}
