import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { DirectoryHead } from "@/components/desk/directory/directory-head";
import { directoryParts } from "@/components/desk/directory/directory-parts";
import { SectionOrder } from "@/components/desk/directory/section-order.island";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listSectionsToEdit } from "@/lib/sections/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { orderSectionsAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "欄目" };

export default async function SectionsPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/sections");
	if (!may(staff, "section.add", "new")) return notThere();
	const sections = await listSectionsToEdit(staff);
	const { added, ordered } = await searchParams;
	const words = wordsIn(staff.locale);
	const { form, list, sections: said } = words.directory;
	const news = ordered ? said.ordered : typeof added === "string" ? form.added(added.slice(0, 200)) : null;
	const order = sections.map(({ id }) => id).join();
	return (
		<>
			<DirectoryHead current="sections" parts={directoryParts(staff)} words={words}>
				<a className="btn btn--pri ws-back" href="/desk/sections/new">
					{said.add}
				</a>
			</DirectoryHead>
			<main className="ws-main" id="main">
				{news && <SavedNote key={order}>{news}</SavedNote>}
				<p className="hint">{said.intro}</p>
				{sections.length === 0 && <p className="hint">{list.none}</p>}
				<SectionOrder
					key={order}
					sections={sections.map(({ id, slug, name, isOpen, stories, published }) => ({
						...{ id, slug, name, isOpen, stories, published },
					}))}
					action={orderSectionsAction}
				/>
			</main>
		</>
	);
}
