import type { Metadata } from "next";
import { redirect } from "next/navigation";
import "@/components/styles/media.css";
import { DeskHead } from "@/components/desk/desk-head";
import { LibraryFilters } from "@/components/desk/media/library-filters";
import { LibraryGrid, LibraryRows } from "@/components/desk/media/library-list";
import { EmptyLibrary, LibraryLook, LibraryPages } from "@/components/desk/media/library-ways";
import { SavedNote } from "@/components/desk/saved-note.island";
import { currentStaff } from "@/lib/access/session";
import { countMedia, listMedia } from "@/lib/media/desk-queries";
import { parseLibraryFilter } from "@/lib/media/library-filter";
import { wordsIn } from "@/lib/words/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "媒體庫" };

export default async function LibraryPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/media");
	const now = new Date();
	const query = await searchParams;
	const filter = parseLibraryFilter(query);
	const deleted = typeof query.deleted === "string" ? query.deleted.slice(0, 200) : null;
	const [{ pictures, next }, counts] = await Promise.all([
		listMedia(staff, { ...filter, now }),
		countMedia(staff, now),
	]);
	const words = wordsIn(staff.locale);
	const { media } = words;
	const List = filter.look === "rows" ? LibraryRows : LibraryGrid;
	const count = filter.search ? null : counts[filter.flaw ?? "all"];
	return (
		<>
			<DeskHead title={media.title}>
				<LibraryFilters filter={filter} counts={counts} words={media} />
			</DeskHead>
			<main className="ws-main" id="main">
				{deleted !== null && <SavedNote>{media.deleted(deleted)}</SavedNote>}
				<LibraryLook filter={filter} count={count} words={media} />
				{pictures.length > 0 ? (
					<List pictures={pictures} now={now} words={words} />
				) : (
					<EmptyLibrary filter={filter} words={media} />
				)}
				<LibraryPages filter={filter} next={next} words={media} />
			</main>
		</>
	);
}
