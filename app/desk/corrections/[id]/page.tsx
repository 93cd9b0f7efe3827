import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { EntryPage } from "@/components/desk/directory/entry-page";
import { currentStaff } from "@/lib/access/session";
import { readCorrectionToReword } from "@/lib/corrections/desk-queries";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { wordsIn } from "@/lib/words/words";
import { rewordCorrectionAction } from "../actions";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "修訂更正文字" };

const KINDS = ["correction", "clarification", "update"] as const;

export default async function RewordPage({ params }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/corrections/${id}`)}`);
	const told = await readCorrectionToReword(staff, id);
	if (!told) return notThere();
	const words = wordsIn(staff.locale);
	const { ledger, corrections } = words;
	const { kind, whatWas, whatIs, note } = told;
	return (
		<EntryPage
			title={ledger.rewordName(withoutBreakMarks(told.story.claim))}
			back="/desk/corrections"
			words={words}
		>
			<p className="hint">{ledger.rewordHint}</p>
			<EntryForm
				action={rewordCorrectionAction}
				fields={[
					{
						name: "kind",
						look: "choice",
						options: KINDS.map((one) => ({ id: one, name: corrections.kinds[one] })),
					},
					{ name: "whatWas", look: "prose", isOptional: true, rows: 2 },
					{ name: "whatIs", look: "prose", rows: 2 },
					{ name: "note", look: "prose", isOptional: true, rows: 2 },
				]}
				values={{ kind, whatWas, whatIs, note }}
				fixed={{ correctionId: id, seen: String(told.rewordedAt?.getTime() ?? 0) }}
				labels={{ ...corrections.fields, kind: corrections.kind }}
				submit={ledger.submit}
			/>
		</EntryPage>
	);
}
