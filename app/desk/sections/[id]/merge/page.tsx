import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { EntryPage } from "@/components/desk/directory/entry-page";
import { MergeChoice } from "@/components/desk/directory/merge-choice";
import { MergeForm } from "@/components/desk/directory/merge-form.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listSectionTargets, readSectionToEdit } from "@/lib/sections/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { mergeSectionsAction } from "../../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ into?: string | string[] }> };

export const metadata: Metadata = { title: "合併欄目" };

export default async function MergeSectionsPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/sections/${id}/merge`)}`);
	if (!may(staff, "section.merge", { id })) return notThere();
	const { into } = await searchParams;
	const [section, targets] = await Promise.all([readSectionToEdit(staff, id), listSectionTargets(staff, id)]);
	if (!section) return notThere();
	const target = targets.find((one) => one.id === into);
	const chosen = target ? await readSectionToEdit(staff, target.id) : null;
	const words = wordsIn(staff.locale);
	const { merge, sections: said } = words.directory;
	return (
		<EntryPage title={merge.title(section.name)} back={`/desk/sections/${id}`} words={words}>
			<p className="note note--warn">{said.mergeIntro(section.name)}</p>
			<MergeChoice targets={targets} intoId={target?.id ?? ""} choose={said.chooseSection} words={words} />
			{chosen && (
				<section className="dir-moves" aria-labelledby="moves">
					<h2 id="moves">{merge.moves(section.name, chosen.name)}</h2>
					<ul>
						<li>{said.mergeMoves(section.stories, section.published)}</li>
						<li>{merge.address(`/sections/${section.slug}`, `/sections/${chosen.slug}`)}</li>
					</ul>
					<MergeForm
						action={mergeSectionsAction}
						fixed={{ sectionId: id, intoId: chosen.id }}
						name={section.name}
					/>
				</section>
			)}
		</EntryPage>
	);
}
