import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/editor.css";
import { PageEditor } from "@/components/desk/pages/page-editor.island";
import { currentStaff } from "@/lib/access/session";
import { readPageToEdit } from "@/lib/pages/desk-queries";
import { publishPageAction, withholdPageAction } from "../actions";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "編輯自建頁", robots: { index: false } };

export default async function EditPagePage({ params }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/pages/${id}`)}`);
	const page = await readPageToEdit(staff, id);
	if (!page) return notThere();
	const { slug, title, body, revision, state, publishedRevision, updatedAt } = page;
	return (
		<PageEditor
			locale={staff.locale}
			page={{ id, slug, revision, state, publishedRevision, savedAt: updatedAt, writerId: staff.userId }}
			content={{ title, body }}
			actions={{ publish: publishPageAction, withhold: withholdPageAction }}
			now={new Date()}
		/>
	);
}
