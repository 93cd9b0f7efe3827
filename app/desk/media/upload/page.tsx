import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/media.css";
import { DeskHead } from "@/components/desk/desk-head";
import { UploadBoard } from "@/components/desk/media/upload-board.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { wordsIn } from "@/lib/words/words";

export const metadata: Metadata = { title: "上載圖片" };

export default async function UploadPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/media/upload");
	if (!may(staff, "media.upload", "new")) return notThere();
	const { media } = wordsIn(staff.locale);
	return (
		<>
			<DeskHead title={media.uploads.title}>
				<a className="btn med-back" href="/desk/media">
					{media.uploads.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<UploadBoard />
			</main>
		</>
	);
}
