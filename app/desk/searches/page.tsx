import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { MissTable } from "@/components/desk/miss-table";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listMisses } from "@/lib/search/desk-queries";
import { wordsIn } from "@/lib/words/words";

export const metadata: Metadata = { title: "讀者搜尋" };

export default async function SearchesPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/searches");
	if (!may(staff, "search.view-misses", "house")) return notThere();
	const misses = await listMisses(staff, new Date());
	const words = wordsIn(staff.locale);
	return (
		<>
			<DeskHead title={words.desk.searches.title} />
			<main className="ws-main" id="main">
				<MissTable misses={misses} words={words} />
			</main>
		</>
	);
}
