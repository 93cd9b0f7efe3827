import { randomUUID } from "node:crypto";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "@/components/styles/access.css";
import "@/components/styles/chips.css";
import "@/components/styles/desk.css";
import "@/components/styles/dialog.css";
import "@/components/styles/queue.css";
import "@/components/styles/workflow.css";
import { DeskFrame } from "@/components/desk/desk-frame.island";
import { placesFor } from "@/components/desk/desk-places";
import { DeskSide } from "@/components/desk/desk-side";
import { DeskThumb } from "@/components/desk/desk-thumb.island";
import { hasAppleKeys } from "@/components/desk/keys-named";
import { NewStory } from "@/components/desk/new-story.island";
import { CommandPalette } from "@/components/desk/palette/command-palette.island";
import { ProofProvider } from "@/components/desk/proof.island";
import { WaitingProvider } from "@/components/desk/waiting.island";
import { WordsProvider } from "@/components/desk/words.island";
import { may } from "@/lib/access/policy";
import { currentStaff, currentWays } from "@/lib/access/session";
import { countUnread } from "@/lib/notices/desk-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { wordsIn } from "@/lib/words/words";
import { offerPasskeySignInAction } from "../sign-in/actions";
import { proveAgainAction } from "./account/factor-actions";
import { draftArticleAction } from "./actions";

export const viewport: Viewport = { viewportFit: "cover" };

export async function generateMetadata(): Promise<Metadata> {
	const { publication } = await readSettings();
	return {
		title: { default: `編輯部 - ${publication.name}`, template: `%s - 編輯部` },
		robots: { index: false, follow: false },
	};
}

/** The desk's frame. It guards nothing: every page below asks for itself who is there. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
	const staff = await currentStaff();
	// The page knows its address and sends whoever is not signed in through the sign-in and back to it.
	if (!staff) return children;
	const words = wordsIn(staff.locale);
	const [{ publication }, notices] = await Promise.all([readSettings(), countUnread(staff)]);
	const isApple = hasAppleKeys((await headers()).get("user-agent") ?? "");
	const places = placesFor(staff);
	const newStory = (className?: string) =>
		may(staff, "article.draft", "new") && (
			<NewStory
				articleId={randomUUID()}
				action={draftArticleAction}
				{...(className !== undefined && { className })}
			/>
		);
	return (
		<WordsProvider locale={staff.locale}>
			<ProofProvider prove={proveAgainAction} offer={offerPasskeySignInAction} ways={await currentWays()}>
				<WaitingProvider waiting={{ notices }}>
					<DeskFrame
						locale={staff.locale}
						around={
							<>
								<a className="skip" href="#main">
									{words.desk.skip}
								</a>
								<DeskSide
									publication={publication.name}
									staff={staff}
									places={places}
									newStory={newStory()}
									isApple={isApple}
									words={words}
								/>
							</>
						}
						below={<DeskThumb places={places} newStory={newStory("")} />}
					>
						{children}
					</DeskFrame>
				</WaitingProvider>
				<CommandPalette places={places} />
			</ProofProvider>
		</WordsProvider>
	);
}
