import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/editor.css";
import "@/components/styles/directory.css";
import { DeskHead } from "@/components/desk/desk-head";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { mediaUrl } from "@/lib/media/addresses";
import { readPersonToEdit } from "@/lib/people/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { changePersonAction } from "../actions";
import { formOfPerson, personFieldsOf } from "../person-fields";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "人物" };

export default async function PersonPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/people/${id}`)}`);
	const found = await readPersonToEdit(staff, id);
	if (!found) return notThere();
	const { person, picture } = found;
	const { saved, merged } = await searchParams;
	const words = wordsIn(staff.locale);
	const { form, list, merge, people } = words.directory;
	return (
		<>
			<DeskHead title={people.edit(person.name)}>
				<a className="btn ws-back" href="/desk/people">
					{form.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				{(merged || saved === String(person.revision)) && (
					<SavedNote>{merged ? merge.done(person.name) : form.saved}</SavedNote>
				)}
				<p className="dir-w">
					<a className="btn" href={`/authors/${person.handle}`} aria-label={list.open(person.name)}>
						{list.openShort}
					</a>
					{may(staff, "person.merge", person) && (
						<a className="btn" href={`/desk/people/${id}/merge`}>
							{list.mergeName(person.name)}
						</a>
					)}
				</p>
				<EntryForm
					// One that was saved begins anew; one that was refused keeps what was typed.
					key={String(saved)}
					action={changePersonAction}
					fields={personFieldsOf(words)}
					values={formOfPerson(person)}
					fixed={{ personId: id, revision: String(person.revision) }}
					labels={people.fields}
					hints={people.hints}
					picture={
						picture && { src: mediaUrl(picture, picture.widths[0] ?? picture.width), alt: picture.alt }
					}
				/>
			</main>
		</>
	);
}
