import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";
import { StateMark } from "../state-mark";

export type PageRow = {
	id: string;
	slug: string;
	title: string;
	state: "draft" | "published";
	revision: number;
	publishedRevision: number | null;
	updatedAt: Date;
	updatedBy: string | null;
};

/** The newsroom's own pages, one a row: state, title, address, who saved it. */
export function PageTable({ pages, now, words }: { pages: readonly PageRow[]; now: Date; words: Words }) {
	const { pages: ours } = words.desk;
	if (pages.length === 0) {
		return (
			<div className="empty">
				<h2>{ours.none}</h2>
				<p>{ours.noneText}</p>
			</div>
		);
	}
	return (
		<ul className="st-l">
			{pages.map((page) => {
				const saved = words.when.near(page.updatedAt, now);
				const isBehind = page.state === "published" && page.revision !== page.publishedRevision;
				return (
					<li key={page.id}>
						<p className="st">
							<StateMark state={page.state} />
							{ours.states[page.state]}
						</p>
						<div className="st-b">
							<h2 lang="zh-Hant-HK">
								<a href={`/desk/pages/${page.id}`}>{page.title}</a>
							</h2>
							<p className="f">
								<span>/{page.slug}</span>
								{isBehind && (
									<span className="flag flag--warn">
										<Icon name="pen" />
										{ours.changed}
									</span>
								)}
							</p>
						</div>
						<p className="st-t">
							<span>{page.updatedBy ? ours.savedBy(page.updatedBy, saved) : ours.saved(saved)}</span>
						</p>
					</li>
				);
			})}
		</ul>
	);
}
