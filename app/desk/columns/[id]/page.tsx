import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/editor.css";
import "@/components/styles/directory.css";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { EntryPage } from "@/components/desk/directory/entry-page";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listColumnistChoices, readColumnToEdit } from "@/lib/columns/desk-queries";
import { mediaUrl } from "@/lib/media/addresses";
import { wordsIn } from "@/lib/words/words";
import { addColumnAction, changeColumnAction } from "../actions";
import { columnFieldsOf } from "../column-fields";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "專欄" };

export default async function ColumnPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/columns/${id}`)}`);
	const [column, people] = await Promise.all([readColumnToEdit(staff, id), listColumnistChoices(staff)]);
	const words = wordsIn(staff.locale);
	const { form, columns: said } = words.directory;
	const about = { fields: columnFieldsOf(said, people), labels: said.fields, hints: said.hints };
	if (id === "new" && may(staff, "column.add", "new"))
		return (
			<EntryPage title={said.add} back="/desk/columns" words={words}>
				<EntryForm
					{...about}
					action={addColumnAction}
					values={{ state: "active", position: "0" }}
					submit={form.add}
				/>
			</EntryPage>
		);
	if (!column) return notThere();
	const { saved } = await searchParams;
	const { name, slug, description, weekday, state, position, pictureId, columnists, picture, revision } =
		column;
	return (
		<EntryPage
			title={said.edit(name)}
			back="/desk/columns"
			news={saved === String(revision) ? form.saved : null}
			page={{ href: `/columns/${slug}`, name }}
			words={words}
		>
			<EntryForm
				key={String(saved)}
				{...about}
				action={changeColumnAction}
				values={{
					...{ name, slug, description, state },
					weekday: weekday === null ? "" : String(weekday),
					position: String(position),
					pictureId: pictureId ?? "",
					columnistIds: columnists.map((one) => one.id).join(),
				}}
				fixed={{ columnId: id, revision: String(revision) }}
				picture={picture && { src: mediaUrl(picture, picture.widths[0] ?? picture.width), alt: picture.alt }}
			/>
		</EntryPage>
	);
}
