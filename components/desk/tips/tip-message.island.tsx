"use client";

import { useState } from "react";
import { fileSize } from "@/lib/text/file-size";
import { cleanPicture } from "@/lib/tips/clean-picture";
import type { ReadTip } from "@/lib/tips/desk-queries";
import type { Parcel, ParcelFile } from "@/lib/tips/parcel";
import { problemSentence } from "@/lib/words/words";
import { useWords } from "../words.island";
import { takeMessage } from "./take-message";

/** One message, sealed until its button is pressed. Files are never shown here: they are saved, and opened elsewhere. */
export function TipMessage({
	message: { id, sender, position },
	tipId,
	day,
	identity,
	isForMe,
	parcel,
	onOpen,
}: {
	message: ReadTip["messages"][number];
	tipId: string;
	day: string;
	identity: string | null;
	isForMe: boolean;
	parcel: Parcel | null;
	onOpen: (parcel: Parcel) => void;
}) {
	const all = useWords();
	const { tips: words } = all;
	const [standing, setStanding] = useState<"closed" | "opening" | "failed" | "gone">("closed");
	const open = async (key: string) => {
		setStanding("opening");
		const taken = await takeMessage(`/api/tips/${tipId}/messages/${id}`, key).catch(() => null);
		if (taken === null || taken === "gone") return setStanding(taken ?? "failed");
		setStanding("closed");
		onOpen(taken);
	};
	return (
		<li className={`dt-msg dt-msg--${sender}`}>
			<p className="dt-meta">
				<b>{sender === "source" ? words.fromSource : words.fromDesk}</b>
				<span>{words.position(position + 1)}</span>
				<span>{day}</span>
			</p>
			{parcel && <OpenParcel parcel={parcel} />}
			{!parcel && !isForMe && <p className="hint">{words.notForYou}</p>}
			{!parcel && isForMe && identity !== null && standing !== "gone" && (
				<p>
					<button
						className="btn"
						type="button"
						aria-disabled={standing === "opening" || undefined}
						onClick={() => standing !== "opening" && void open(identity)}
					>
						{standing === "opening" ? words.opening : words.open}
					</button>
				</p>
			)}
			{(standing === "failed" || standing === "gone") && (
				<p className="err" role="alert">
					{standing === "gone" ? problemSentence(all, { code: "tip-gone" }) : words.unopened}
				</p>
			)}
		</li>
	);
}

function OpenParcel({ parcel: { text, contact, files } }: { parcel: Parcel }) {
	const { tips: words } = useWords();
	return (
		<>
			<p className="dt-text">{text || words.noText}</p>
			{contact !== "" && (
				<p>
					<b>{words.contact}</b>　<bdi>{contact}</bdi>
				</p>
			)}
			{files.length > 0 && (
				<>
					<h3>{words.files}</h3>
					<p className="hint">{words.filesHint}</p>
					<ul className="dt-files">
						{files.map((file, at) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes.
							<FileLine key={at} file={file} />
						))}
					</ul>
				</>
			)}
		</>
	);
}

function FileLine({ file }: { file: ParcelFile }) {
	const { tips: words } = useWords();
	const clean = cleanPicture(file.bytes);
	return (
		<li>
			<bdi>{file.name}</bdi>
			<span>{fileSize(file.bytes.length)}</span>
			{clean && (
				<button className="btn btn--sm" type="button" onClick={() => save(file.name, clean)}>
					{words.clean(file.name)}
				</button>
			)}
			<button className="btn btn--sm" type="button" onClick={() => save(file.name, file.bytes)}>
				{words.original(file.name)}
			</button>
		</li>
	);
}

/** As bytes of no kind, so that no browser opens it by itself. */
function save(name: string, bytes: Uint8Array): void {
	const blob = new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" });
	const address = URL.createObjectURL(blob);
	const link = document.createElement("a");
	link.href = address;
	link.download = name.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, "_") || "file";
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
