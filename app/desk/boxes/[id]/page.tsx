import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import type { EntryFieldOf } from "@/components/desk/directory/entry-field.island";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { EntryPage } from "@/components/desk/directory/entry-page";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { readBoxToEdit } from "@/lib/boxes/desk-queries";
import { typedInstant } from "@/lib/time/typed-instant";
import { wordsIn } from "@/lib/words/words";
import { addBoxAction, changeBoxAction } from "../actions";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "文末方格" };

const KINDS = ["support", "contact", "promo"] as const;

export default async function BoxPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/boxes/${id}`)}`);
	const words = wordsIn(staff.locale);
	const { form, boxes: said } = words.directory;
	const fields: EntryFieldOf[] = [
		{ name: "kind", look: "choice", options: KINDS.map((one) => ({ id: one, name: said.kinds[one] })) },
		{ name: "title", isOptional: true },
		{ name: "text", look: "prose", rows: 5 },
		{ name: "linkLabel", isOptional: true },
		{ name: "linkHref", isOptional: true },
		{ name: "startsAt", look: "instant", isOptional: true },
		{ name: "endsAt", look: "instant", isOptional: true },
		{ name: "position", isOptional: true },
		{ name: "isActive", look: "tick" },
	];
	const about = { fields, labels: said.fields, hints: said.hints };
	if (id === "new" && may(staff, "box.add", "new"))
		return (
			<EntryPage title={said.add} back="/desk/boxes" words={words}>
				<EntryForm
					{...about}
					action={addBoxAction}
					values={{ kind: "promo", position: "0", isActive: "true" }}
					submit={form.add}
				/>
			</EntryPage>
		);
	const box = await readBoxToEdit(staff, id);
	if (!box) return notThere();
	const { saved } = await searchParams;
	return (
		<EntryPage
			title={said.edit(box.title || said.kinds[box.kind])}
			back="/desk/boxes"
			news={saved === String(box.revision) ? form.saved : null}
			words={words}
		>
			<EntryForm
				key={String(saved)}
				{...about}
				action={changeBoxAction}
				values={{
					kind: box.kind,
					title: box.title,
					text: box.text,
					linkLabel: box.linkLabel ?? "",
					linkHref: box.linkHref ?? "",
					startsAt: typedInstant(box.startsAt),
					endsAt: typedInstant(box.endsAt),
					position: String(box.position),
					isActive: String(box.isActive),
				}}
				fixed={{ boxId: id, revision: String(box.revision) }}
			/>
		</EntryPage>
	);
}
