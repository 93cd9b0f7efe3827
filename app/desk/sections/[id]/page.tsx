import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import type { EntryFieldOf } from "@/components/desk/directory/entry-field.island";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { EntryPage } from "@/components/desk/directory/entry-page";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { readSectionToEdit } from "@/lib/sections/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { addSectionAction, changeSectionAction } from "../actions";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "欄目" };

const FIELDS: EntryFieldOf[] = [
	{ name: "name" },
	{ name: "slug" },
	{ name: "description", look: "prose", isOptional: true, rows: 3 },
	{ name: "isOpen", look: "tick" },
];

export default async function SectionPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/sections/${id}`)}`);
	const words = wordsIn(staff.locale);
	const { form, merge, sections: said } = words.directory;
	const about = { fields: FIELDS, labels: said.fields, hints: said.hints };
	if (id === "new" && may(staff, "section.add", "new"))
		return (
			<EntryPage title={said.add} back="/desk/sections" words={words}>
				<EntryForm {...about} action={addSectionAction} values={{ isOpen: "true" }} submit={form.add} />
			</EntryPage>
		);
	const section = await readSectionToEdit(staff, id);
	if (!section) return notThere();
	const { saved, merged } = await searchParams;
	const { name, slug, description, isOpen, revision } = section;
	return (
		<EntryPage
			title={said.edit(name)}
			back="/desk/sections"
			news={merged ? merge.done(name) : saved === String(revision) ? form.saved : null}
			page={{ href: `/sections/${slug}`, name }}
			merge={{ href: `/desk/sections/${id}/merge`, name }}
			words={words}
		>
			<EntryForm
				key={String(saved)}
				{...about}
				action={changeSectionAction}
				values={{ name, slug, description, isOpen: String(isOpen) }}
				fixed={{ sectionId: id, revision: String(revision) }}
			/>
		</EntryPage>
	);
}
