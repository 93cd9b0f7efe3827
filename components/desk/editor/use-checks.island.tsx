"use client";

import { useMemo, useState } from "react";
import type { ArticleContent } from "@/lib/articles/content";
import { checkContent } from "@/lib/checks/check-content";
import type { Finding } from "@/lib/checks/finding";
import type { KnownCompany } from "@/lib/companies/named-companies";

import type { Pitch } from "@/lib/proofs/findings";
import { rightsFindings } from "./picture-rights";
import type { PictureFiles } from "./picture-view";

/** What came of asking the addresses of the story; null while nobody has asked. */
export type LinkRound =
	| { state: "asking" }
	| { state: "failed" }
	| { state: "done"; asked: number; dead: string[] };

export type Checks = { findings: Finding[]; round: LinkRound | null; askLinks: () => Promise<void> };

/** What is found in the story as it is on the screen, and the asking of its links, which the server does. */
export function useChecks({
	story,
	articleId,
	companies,
	sources,
	pitch,
	amendment,
	pictures,
	now,
	saveNow,
}: {
	story: ArticleContent;
	articleId: string;
	companies: readonly KnownCompany[];
	/** What was sent and the story was begun from; undefined where nothing was. */
	sources: readonly string[] | undefined;
	/** Its author's word, of a contributed piece. */
	pitch: Pitch | null;
	/** What its sender wants put right in what it was begun from. */
	amendment: string | null;
	pictures: PictureFiles;
	now: Date;
	/** The server asks the addresses of the story as it has it. */
	saveNow: () => Promise<boolean>;
}): Checks {
	const [round, setRound] = useState<LinkRound | null>(null);
	const dead = round?.state === "done" ? round.dead : null;
	const findings = useMemo(
		() => [
			...checkContent(story, {
				deadLinks: new Set(dead),
				companies,
				...(sources && { sources }),
				pitch,
				amendment,
			}),
			...rightsFindings(story, pictures, now),
		],
		[story, dead, companies, sources, pitch, amendment, pictures, now],
	);

	async function askLinks(): Promise<void> {
		setRound({ state: "asking" });
		try {
			if (!(await saveNow())) return setRound({ state: "failed" });
			const answer = await fetch(`/api/articles/${articleId}/links`, { method: "POST" });
			setRound(answer.ok ? { state: "done", ...(await answer.json()) } : { state: "failed" });
		} catch {
			setRound({ state: "failed" });
		}
	}

	return { findings, round, askLinks };
}
