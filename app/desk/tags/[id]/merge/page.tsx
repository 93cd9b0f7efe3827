import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { EntryPage } from "@/components/desk/directory/entry-page";
import { MergeChoice } from "@/components/desk/directory/merge-choice";
import { MergeForm } from "@/components/desk/directory/merge-form.island";
import { currentStaff } from "@/lib/access/session";
import { listTagTargets, readTagMerge, readTagToEdit } from "@/lib/tags/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { mergeTagsAction } from "../../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ into?: string | string[] }> };

export const metadata: Metadata = { title: "合併標籤" };

export default async function MergeTagsPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/tags/${id}/merge`)}`);
	const { into } = await searchParams;
	const intoId = typeof into === "string" ? into : "";
	const [tag, targets, moves] = await Promise.all([
		readTagToEdit(staff, id),
		listTagTargets(staff, id),
		readTagMerge(staff, { tagId: id, intoId }),
	]);
	if (!tag) return notThere();
	const words = wordsIn(staff.locale);
	const { merge, tags: said } = words.directory;
	return (
		<EntryPage title={merge.title(tag.name)} back={`/desk/tags/${id}`} words={words}>
			<p className="note note--warn">{said.mergeIntro(tag.name)}</p>
			<MergeChoice targets={targets} intoId={intoId} choose={said.chooseTag} words={words} />
			{moves && (
				<section className="dir-moves" aria-labelledby="moves">
					<h2 id="moves">{merge.moves(tag.name, moves.into.name)}</h2>
					<ul>
						<li>{said.mergeMoves(tag.stories)}</li>
						{moves.both > 0 && <li>{said.mergeBoth(moves.both)}</li>}
						<li>{merge.address(`/tags/${tag.slug}`, `/tags/${moves.into.slug}`)}</li>
						<li>{merge.names([tag.name, ...tag.aliases].join("、"))}</li>
					</ul>
					<MergeForm action={mergeTagsAction} fixed={{ tagId: id, intoId: moves.into.id }} name={tag.name} />
				</section>
			)}
		</EntryPage>
	);
}
