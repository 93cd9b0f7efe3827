import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeskHead } from "@/components/desk/desk-head";
import { QueueForm } from "@/components/desk/queue-form.island";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { textOf } from "@/lib/body/body";
import { listTemplates } from "@/lib/templates/desk-queries";
import { excerptOf } from "@/lib/text/measure";
import { wordsIn } from "@/lib/words/words";
import { draftFromTemplateAction, removeTemplateAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "範本" };

export default async function TemplatesPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/templates");
	const words = wordsIn(staff.locale);
	const said = words.templates;
	const [{ removed }, templates] = await Promise.all([searchParams, listTemplates(staff)]);
	const mayRemove = may(staff, "template.remove", "house");
	return (
		<>
			<DeskHead title={said.title} />
			<main className="ws-main" id="main">
				{typeof removed === "string" && <SavedNote>{said.removed(removed)}</SavedNote>}
				<p className="hint">{mayRemove ? said.intro : said.introToUse}</p>
				{templates.length === 0 && <p className="hint">{said.none}</p>}
				<ul className="old-l">
					{templates.map(({ id, name, use, headline, body, keptAt, keptBy }) => (
						<li key={id}>
							<p>
								<b lang="zh-Hant-HK">{name}</b>
								<span className="hint">
									{[said.uses[use], keptBy, words.when.near(keptAt, new Date())].filter(Boolean).join("　")}
								</span>
								<span lang="zh-Hant-HK">{headline || excerptOf(textOf(body))}</span>
							</p>
							<div className="q-tools">
								{use === "story" && (
									<QueueForm
										action={draftFromTemplateAction}
										list=""
										fields={{ templateId: id, articleId: randomUUID() }}
										button={said.start}
										name={said.startName(name)}
									/>
								)}
								{mayRemove && (
									<details>
										<summary className="btn btn--quiet" aria-label={said.removeName(name)}>
											{said.remove}
										</summary>
										<QueueForm
											action={removeTemplateAction}
											list=""
											fields={{ templateId: id }}
											button={said.removeNow}
											look="btn btn--danger"
										>
											<p className="hint">{said.removeWarning}</p>
										</QueueForm>
									</details>
								)}
							</div>
						</li>
					))}
				</ul>
			</main>
		</>
	);
}
