import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/editor.css";
import "@/components/styles/directory.css";
import { DeskHead } from "@/components/desk/desk-head";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { wordsIn } from "@/lib/words/words";
import { addPersonAction } from "../actions";
import { personFieldsOf } from "../person-fields";

export const metadata: Metadata = { title: "加入人物" };

export default async function NewPersonPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/people/new");
	if (!may(staff, "person.add", "new")) return notThere();
	const words = wordsIn(staff.locale);
	const { form, people } = words.directory;
	return (
		<>
			<DeskHead title={people.add}>
				<a className="btn ws-back" href="/desk/people">
					{form.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<EntryForm
					action={addPersonAction}
					fields={personFieldsOf(words)}
					values={{ kind: "staff", isActive: "true", isListed: "true", position: "0" }}
					labels={people.fields}
					hints={people.hints}
					submit={form.add}
				/>
			</main>
		</>
	);
}
