import "@/components/styles/tip.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { SongFace } from "@/components/site/song-face";
import { TipPage } from "@/components/tips/tip-page";
import { takeOver } from "@/lib/http/hand-over";
import { tipScript } from "@/lib/reader-scripts/reader-scripts";
import { songAddress } from "@/lib/song/song-address";
import { FIRST, SECOND } from "@/lib/tips/receipt-words";
import type { TipView } from "@/lib/tips/tip-view";
import { tipPage as words } from "@/lib/words/tip-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: words.title, robots: { index: false }, referrer: "no-referrer" };
export const viewport: Viewport = { viewportFit: "cover", themeColor: "#0B1414" };

const { title, claim, example, backTitle, received, destroyed, thread, destroyTitle, closed, states } = words;
const HEADS = [title, claim, example, backTitle, received, destroyed, thread, destroyTitle, closed];
/** One piece of Song for every page and every receipt: a piece of its own would have the receipt's words in its address. */
const SONG = [...HEADS, ...Object.values(states), FIRST, SECOND];

/** Shown only through app/contribute/tip, which hands over what it shows; by its own address it is not there. */
export default async function ConfidentialPage({ searchParams }: Props) {
	const view = takeOver<TipView>((await searchParams).key);
	if (!view) notFound();
	const { address } = await tipScript();
	return (
		<>
			<SongFace address={songAddress(SONG)} />
			<TipPage view={view} now={new Date()} />
			<script type="module" src={address} />
		</>
	);
}
