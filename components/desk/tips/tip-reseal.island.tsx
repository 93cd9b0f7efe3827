"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ReadTip } from "@/lib/tips/desk-queries";
import { sealParcel } from "@/lib/tips/seal-parcel";
import { useWords } from "../words.island";
import { takeMessage } from "./take-message";

/** Where custodians have come or gone since a message was sealed: seals it anew for those of today, here. */
export function TipReseal({ tip, identity }: { tip: ReadTip; identity: string }) {
	const { tips: words } = useWords();
	const router = useRouter();
	const [standing, setStanding] = useState<"idle" | "busy" | "failed" | "done">("idle");
	const today = tip.keys.map(({ id }) => id);
	const old = tip.messages.filter(
		({ sealedFor }) => sealedFor.includes(tip.own.id) && today.join() !== [...sealedFor].sort().join(),
	);
	if (old.length === 0)
		return standing === "done" ? (
			<p className="note note--ok" role="status">
				{words.resealed}
			</p>
		) : null;
	const reseal = async () => {
		setStanding("busy");
		const outcomes = await Promise.all(old.map((message) => resealOne(tip, { message, identity })));
		setStanding(outcomes.every(Boolean) ? "done" : "failed");
		router.refresh();
	};
	return (
		<section className="dt-part">
			<p>{words.resealHint(old.length)}</p>
			<p>
				<button
					className="btn"
					type="button"
					aria-disabled={standing === "busy" || undefined}
					onClick={() => standing !== "busy" && void reseal()}
				>
					{standing === "busy" ? words.resealing : words.reseal}
				</button>
			</p>
			{standing === "failed" && (
				<p className="err" role="alert">
					{words.unopened}
				</p>
			)}
		</section>
	);
}

async function resealOne(
	tip: ReadTip,
	{ message, identity }: { message: ReadTip["messages"][number]; identity: string },
): Promise<boolean> {
	const address = `/api/tips/${tip.id}/messages/${message.id}`;
	const parcel = await takeMessage(address, identity).catch(() => null);
	if (parcel === null || parcel === "gone") return false;
	const recipients = tip.keys.map(({ recipient }) => recipient);
	const sealed = await sealParcel(
		parcel,
		message.sender === "desk" ? [tip.replyTo, ...recipients] : recipients,
	);
	const response = await fetch(`${address}?keys=${tip.keys.map(({ id }) => id).join(",")}`, {
		method: "PUT",
		headers: { "content-type": "application/octet-stream" },
		body: new Uint8Array(sealed),
		redirect: "error",
	}).catch(() => null);
	return response?.ok === true;
}
