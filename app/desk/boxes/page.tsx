import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { DirectoryHead } from "@/components/desk/directory/directory-head";
import { directoryParts } from "@/components/desk/directory/directory-parts";
import { EntryList } from "@/components/desk/directory/entry-list";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listBoxesToEdit } from "@/lib/boxes/desk-queries";
import { type Words, wordsIn } from "@/lib/words/words";

export const metadata: Metadata = { title: "文末方格" };

export default async function BoxesPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/boxes");
	if (!may(staff, "box.add", "new")) return notThere();
	const boxes = await listBoxesToEdit(staff);
	const now = new Date();
	const words = wordsIn(staff.locale);
	const { list, boxes: said } = words.directory;
	return (
		<>
			<DirectoryHead current="boxes" parts={directoryParts(staff)} words={words}>
				<a className="btn btn--pri ws-back" href="/desk/boxes/new">
					{said.add}
				</a>
			</DirectoryHead>
			<main className="ws-main" id="main">
				<p className="hint">{said.intro}</p>
				{boxes.length === 0 && <p className="hint">{list.none}</p>}
				<EntryList
					path="/desk/boxes"
					entries={boxes.map((box) => ({
						id: box.id,
						name: box.title || box.text.slice(0, 24),
						facts: [said.kinds[box.kind], ...spanOf(box, now, words)],
						flags: box.isActive ? [] : [said.off],
					}))}
					words={words}
				/>
			</main>
		</>
	);
}

function spanOf(
	{ startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null },
	now: Date,
	words: Words,
): string[] {
	const said = words.directory.boxes;
	if (startsAt && startsAt > now) return [said.waiting(words.when.near(startsAt, now))];
	if (endsAt && endsAt <= now) return [said.ended(words.when.near(endsAt, now))];
	return endsAt ? [said.running, said.until(words.when.near(endsAt, now))] : [said.running];
}
