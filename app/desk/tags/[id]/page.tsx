import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { EntryPage } from "@/components/desk/directory/entry-page";
import { currentStaff } from "@/lib/access/session";
import { readTagToEdit } from "@/lib/tags/desk-queries";
import { TAG_KINDS } from "@/lib/tags/kinds";
import { wordsIn } from "@/lib/words/words";
import { changeTagAction } from "../actions";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "標籤" };

export default async function TagPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/tags/${id}`)}`);
	const tag = await readTagToEdit(staff, id);
	if (!tag) return notThere();
	const { saved, merged } = await searchParams;
	const words = wordsIn(staff.locale);
	const { form, merge, tags: said } = words.directory;
	const { name, slug, kind, aliases, isUsed } = tag;
	return (
		<EntryPage
			title={said.edit(name)}
			back="/desk/tags"
			news={merged ? merge.done(name) : saved ? form.saved : null}
			page={isUsed ? { href: `/tags/${encodeURIComponent(slug)}`, name } : null}
			merge={{ href: `/desk/tags/${id}/merge`, name }}
			words={words}
		>
			<EntryForm
				key={String(saved)}
				action={changeTagAction}
				fields={[
					{ name: "name" },
					{
						name: "kind",
						look: "choice",
						options: TAG_KINDS.map((one) => ({ id: one, name: said.kinds[one] })),
					},
					{ name: "aliases", look: "prose", isOptional: true, rows: 4 },
				]}
				values={{ name, kind, aliases: aliases.join("\n") }}
				fixed={{ tagId: id, seen: aliases.join("\n") }}
				labels={said.fields}
				hints={said.hints}
			/>
		</EntryPage>
	);
}
