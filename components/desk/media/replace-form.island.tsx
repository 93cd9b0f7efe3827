"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { replaceFile, type UploadProblem, whyNotSendable } from "@/components/desk/media-library";
import { useWords } from "@/components/desk/words.island";
import { FilePlace } from "./file-place.island";
import { uploadSentence } from "./upload-row.island";

/** Puts another file in the picture's place. A refusal leaves everything as it was and says why. */
export function ReplaceForm({ id, edition }: { id: string; edition: string }) {
	const words = useWords();
	const labels = words.media.picture;
	const router = useRouter();
	const [percent, setPercent] = useState<number | null>(null);
	const [said, setSaid] = useState<{ problem: UploadProblem | null } | null>(null);
	const news = useRef<HTMLParagraphElement>(null);
	const isReplaced = said?.problem === null;
	// The new picture and the list of former files push what is below them out of sight, and with it whoever pressed.
	// biome-ignore lint/correctness/useExhaustiveDependencies: the page is made anew with another edition
	useEffect(() => {
		if (isReplaced) news.current?.scrollIntoView({ block: "nearest" });
	}, [isReplaced, edition]);

	async function replace([file]: File[]): Promise<void> {
		if (!file || percent !== null) return;
		setSaid(null);
		setPercent(0);
		const problem = whyNotSendable(file) ?? (await replaceFile(file, { id, edition, onPercent: setPercent }));
		setPercent(null);
		setSaid({ problem });
		if (problem === null) router.refresh();
	}

	return (
		<>
			<FilePlace
				label={labels.replacePick}
				hint={labels.replaceHint}
				isMany={false}
				onFiles={(files) => void replace(files)}
			/>
			<p ref={news} role="status">
				{percent === null ? null : labels.replacing(percent)}
				{isReplaced ? labels.replaced : null}
			</p>
			{said?.problem ? (
				<p className="err" role="alert">
					{uploadSentence(words, said.problem)}
				</p>
			) : null}
		</>
	);
}
