import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { DeskHead } from "@/components/desk/desk-head";
import { MergeChoice } from "@/components/desk/directory/merge-choice";
import { MergeForm } from "@/components/desk/directory/merge-form.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listMergeTargets, readPeopleMerge, readPersonToEdit } from "@/lib/people/desk-queries";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { mergePeopleAction } from "../../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ into?: string | string[] }> };

export const metadata: Metadata = { title: "合併人物" };

export default async function MergePeoplePage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/people/${id}/merge`)}`);
	if (!may(staff, "person.merge", { id })) return notThere();
	const { into } = await searchParams;
	const intoId = typeof into === "string" ? into : "";
	const [found, targets, moves] = await Promise.all([
		readPersonToEdit(staff, id),
		listMergeTargets(staff, id),
		readPeopleMerge(staff, { personId: id, intoId }),
	]);
	if (!found) return notThere();
	const words = wordsIn(staff.locale);
	const { form, merge } = words.directory;
	const { name } = found.person;
	return (
		<>
			<DeskHead title={merge.title(name)}>
				<a className="btn ws-back" href={`/desk/people/${id}`}>
					{form.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<p className="note note--warn">{merge.intro(name)}</p>
				<MergeChoice
					targets={targets.map((one) => ({
						id: one.id,
						name: [one.name, one.title, one.handle].filter(Boolean).join("　"),
					}))}
					intoId={intoId}
					choose={merge.choose}
					words={words}
				/>
				{moves && (
					<section className="dir-moves" aria-labelledby="moves">
						<h2 id="moves">{merge.moves(name, moves.into.name)}</h2>
						<ul>
							<li>{merge.working(moves.working)}</li>
							<li>{merge.published(moves.published)}</li>
							{moves.both > 0 && <li>{merge.both(moves.both)}</li>}
							<li>{moves.columns.length > 0 ? merge.columns(moves.columns.join("、")) : merge.noColumns}</li>
							<li>{moves.account ? merge.account(moves.account) : merge.noAccount}</li>
							<li>{merge.address(`/authors/${moves.from.handle}`, `/authors/${moves.into.handle}`)}</li>
							{moves.names.length > 0 && <li>{merge.names(moves.names.join("、"))}</li>}
						</ul>
						{moves.hasTwoAccounts ? (
							<p className="note note--err">{problemSentence(words, { code: "two-accounts" })}</p>
						) : (
							<MergeForm
								action={mergePeopleAction}
								fixed={{ personId: id, intoId: moves.into.id }}
								name={name}
							/>
						)}
					</section>
				)}
			</main>
		</>
	);
}
