import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { QueueForm } from "@/components/desk/queue-form.island";
import { RedirectList } from "@/components/desk/redirect-list";
import { SavedNote } from "@/components/desk/saved-note.island";
import { Icon } from "@/components/ui/icon";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listRedirects, readRedirectToEdit } from "@/lib/redirects/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { addRedirectAction, removeRedirectAction } from "./actions";
import { RedirectForm } from "./redirect-form.island";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "舊網址" };

export default async function RedirectsPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/redirects");
	if (!may(staff, "redirect.remove", "house")) return notThere();
	const words = wordsIn(staff.locale);
	const said = words.redirects;
	const query = await searchParams;
	const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
	const [search, saved, removed, change] = [text("q"), text("saved"), text("removed"), text("change")];
	const [{ redirects, next }, edited] = await Promise.all([
		listRedirects(staff, { search, after: text("after") }),
		change === "" ? null : readRedirectToEdit(staff, change),
	]);
	return (
		<>
			<DeskHead title={said.title} />
			<main className="ws-main" id="main">
				{(saved || removed) && <SavedNote>{saved ? said.saved(saved) : said.removed(removed)}</SavedNote>}
				<p className="hint">{said.intro}</p>
				<RedirectForm key={`${change} ${saved} ${removed}`} action={addRedirectAction} edited={edited} />
				<search>
					<form className="st-f" action="/desk/redirects">
						<input
							className="inp"
							name="q"
							type="search"
							maxLength={200}
							defaultValue={search}
							aria-label={said.search}
							placeholder={said.search}
						/>
						<button className="btn" type="submit">
							<Icon name="search" />
							{said.searchButton}
						</button>
					</form>
				</search>
				{redirects.length === 0 && <p className="hint">{search ? said.noneFound : said.none}</p>}
				<RedirectList
					redirects={redirects}
					now={new Date()}
					words={words}
					remove={(fromPath) => (
						<QueueForm
							action={removeRedirectAction}
							list=""
							fields={{ fromPath }}
							button={said.remove}
							name={said.removeName(fromPath)}
							look="btn btn--quiet"
						/>
					)}
				/>
				{next && (
					<a className="btn" href={`/desk/redirects?${new URLSearchParams({ q: search, after: next })}`}>
						{said.more}
					</a>
				)}
			</main>
		</>
	);
}
