import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { readSettings } from "@/lib/settings/public-queries";
import { formOf, settingsToken } from "@/lib/settings/settings-form";
import { wordsIn } from "@/lib/words/words";
import { editSettingsAction } from "./actions";
import { SettingsForm } from "./settings-form.island";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "設定" };

export default async function SettingsPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/settings");
	if (!may(staff, "settings.change", "house")) return notThere();
	const { settings: words } = wordsIn(staff.locale);
	const settings = await readSettings();
	const token = settingsToken(settings);
	const { saved } = await searchParams;
	return (
		<>
			<DeskHead title={words.title} />
			<main className="ws-main" id="main">
				<div className="acct">
					{saved === token ? <SavedNote>{words.saved}</SavedNote> : <p className="hint">{words.intro}</p>}
					<SettingsForm
						// A form that was saved begins anew; one that was refused keeps what was typed.
						key={String(saved)}
						action={editSettingsAction}
						settings={formOf(settings)}
						token={token}
					/>
				</div>
			</main>
		</>
	);
}
