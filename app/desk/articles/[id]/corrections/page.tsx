import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { StoryOf } from "@/components/desk/story-of";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { readArticle } from "@/lib/articles/desk-queries";
import { correctionWords } from "@/lib/corrections/correction";
import { listCorrections } from "@/lib/corrections/desk-queries";
import { readSubmission } from "@/lib/submissions/desk-queries";
import { whyNot } from "@/lib/submissions/states";
import { isUuid } from "@/lib/text/uuid";
import { wordsIn } from "@/lib/words/words";
import { correctArticleAction } from "./actions";
import { CorrectionForm } from "./correction-form.island";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ request?: string | string[] }> };

export const metadata: Metadata = { title: "更正", robots: { index: false } };

export default async function CorrectionsPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/articles/${id}/corrections`)}`);
	const article = await readArticle(staff, id);
	if (!article) return notThere();
	const { request: asked } = await searchParams;
	const [told, request] = await Promise.all([
		listCorrections(staff, id),
		typeof asked === "string" && isUuid(asked) ? readSubmission(staff, asked) : null,
	]);
	const isOpen = request?.aboutId === id && whyNot("uphold", request.state) === null;
	const words = wordsIn(staff.locale);
	const { corrections } = words;
	const mayCorrect = may(staff, "article.correct", article) && article.state === "published";
	return (
		<>
			<DeskHead title={corrections.title}>
				<a className="btn ws-back" href={`/desk/articles/${id}`}>
					{corrections.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<div className="acct">
					<StoryOf id={id} headline={article.content.headline} words={words} />
					<section aria-labelledby="told">
						<h2 id="told">{corrections.told}</h2>
						{told.length === 0 && <p className="hint">{corrections.none}</p>}
						<ol>
							{told.map((one) => (
								<li key={one.id}>
									<p className="hint">
										{words.when.near(one.publishedAt, new Date())}　{corrections.kinds[one.kind]}
										{"\u3000"}
										{one.publishedBy}
									</p>
									<p lang="zh-Hant-HK">{correctionWords(one)}</p>
								</li>
							))}
						</ol>
					</section>
					{mayCorrect ? (
						<CorrectionForm
							key={told.length}
							articleId={id}
							request={
								request && isOpen
									? {
											id: request.id,
											code: request.code,
											quoted: request.details.quoted ?? "",
											body: request.body,
										}
									: null
							}
							action={correctArticleAction}
						/>
					) : (
						<p className="hint">{corrections.notNow}</p>
					)}
				</div>
			</main>
		</>
	);
}
