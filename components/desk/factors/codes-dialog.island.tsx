"use client";

import { useState } from "react";
import { DeskDialog } from "@/components/desk/desk-dialog.island";
import { useWords } from "@/components/desk/words.island";

/** Recovery codes, the only time they are shown; it stays until one says they are kept. */
export function CodesDialog({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
	const { factors, proof } = useWords().access;
	const [isCopied, setCopied] = useState(false);
	return (
		<DeskDialog title={factors.codesTitle} close={proof.close}>
			<p>{factors.codesIntro}</p>
			<ul className="codes">
				{codes.map((code) => (
					<li key={code}>
						<code>{code}</code>
					</li>
				))}
			</ul>
			<div className="dlg-f">
				{/* The clipboard is missing where the desk is served without TLS. */}
				{typeof navigator !== "undefined" && "clipboard" in navigator && (
					<button
						className="btn"
						type="button"
						onClick={() => navigator.clipboard.writeText(codes.join("\n")).then(() => setCopied(true))}
					>
						<span aria-live="polite">{isCopied ? factors.codesCopied : factors.codesCopy}</span>
					</button>
				)}
				<button className="btn btn--pri" type="button" onClick={onKept}>
					{factors.codesKept}
				</button>
			</div>
		</DeskDialog>
	);
}
