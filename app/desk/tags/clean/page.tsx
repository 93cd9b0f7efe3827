import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import { EntryPage } from "@/components/desk/directory/entry-page";
import { TagCleaning } from "@/components/desk/directory/tag-cleaning.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listUnusedTags } from "@/lib/tags/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { removeTagsAction } from "../actions";

export const metadata: Metadata = { title: "清理未用的標籤" };

export default async function CleanTagsPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/tags/clean");
	if (!may(staff, "tag.change", { id: "" })) return notThere();
	const { allowed, refused } = await listUnusedTags(staff);
	const words = wordsIn(staff.locale);
	const said = words.directory.tags;
	return (
		<EntryPage title={said.cleanTitle} back="/desk/tags" words={words}>
			{allowed.length + refused.length === 0 ? (
				<p className="hint">{said.cleanNone}</p>
			) : (
				<TagCleaning action={removeTagsAction} allowed={allowed} refused={refused} />
			)}
		</EntryPage>
	);
}
