"use client";

import { useEffect, useRef, useState } from "react";
import {
	type LibraryPicture,
	type UploadProblem,
	uploadPicture,
	whyNotSendable,
} from "@/components/desk/media-library";

/** One file of a batch and how far it has come. It stays until it is removed, whatever became of it. */
export type Upload = { key: number; file: File; preview: string; alt: string } & Progress;
type Progress =
	| { state: "waiting" }
	| { state: "sending"; percent: number }
	| { state: "done"; picture: LibraryPicture }
	| { state: "duplicate"; mediaId: string; fileName: string }
	| { state: "refused"; problem: UploadProblem };

/** A batch of files: chosen, sent one after the other with what they share, and kept on the screen until all of it is known. */
export function useUploads() {
	const [uploads, setUploads] = useState<Upload[]>([]);
	const [isSending, setSending] = useState(false);
	const lastKey = useRef(0);
	const hasUnsent = uploads.some(({ state }) => state === "waiting" || state === "sending");

	useEffect(() => {
		if (!hasUnsent) return;
		const warn = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener("beforeunload", warn);
		return () => window.removeEventListener("beforeunload", warn);
	}, [hasUnsent]);

	function change(key: number, to: Progress | { alt: string }): void {
		setUploads((before) => before.map((one) => (one.key === key ? ({ ...one, ...to } as Upload) : one)));
	}

	function add(files: Iterable<File>): void {
		const chosen = [...files].map((file): Upload => {
			const problem = whyNotSendable(file);
			lastKey.current += 1;
			const one = { key: lastKey.current, file, preview: URL.createObjectURL(file), alt: "" };
			return problem ? { ...one, state: "refused", problem } : { ...one, state: "waiting" };
		});
		setUploads((before) => [...before, ...chosen]);
	}

	function remove(key: number): void {
		const gone = uploads.find((one) => one.key === key);
		if (gone) URL.revokeObjectURL(gone.preview);
		setUploads((before) => before.filter((one) => one.key !== key));
	}

	async function send(shared: Record<string, string>): Promise<void> {
		if (isSending) return;
		setSending(true);
		// One after the other: pictures are decoded by the server, and the line is no wider for several at once.
		for (const { key, file, alt } of uploads.filter(({ state }) => state === "waiting")) {
			change(key, { state: "sending", percent: 0 });
			const uploaded = await uploadPicture(file, {
				texts: { ...shared, alt },
				onPercent: (percent) => change(key, { state: "sending", percent }),
			});
			change(key, outcomeOf(uploaded));
		}
		setSending(false);
	}

	return {
		uploads,
		isSending,
		add,
		remove,
		send,
		setAlt: (key: number, alt: string) => change(key, { alt }),
		retry: (key: number) => change(key, { state: "waiting" }),
	};
}

function outcomeOf(uploaded: Awaited<ReturnType<typeof uploadPicture>>): Progress {
	if (uploaded.ok) return { state: "done", picture: uploaded.picture };
	const { code, values = {} } = uploaded.problem;
	return code === "duplicate"
		? { state: "duplicate", mediaId: String(values.mediaId), fileName: String(values.fileName) }
		: { state: "refused", problem: uploaded.problem };
}
