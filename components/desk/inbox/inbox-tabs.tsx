import { INBOX_TABS, type InboxFilter, inboxHref } from "@/lib/submissions/inbox-filter";
import { submissionKinds } from "@/lib/submissions/kinds";
import type { Words } from "@/lib/words/words";

/** The parts of the inbox and the kinds, each with how many wait. */
export function InboxTabs({
	filter,
	counts,
	words: { inbox },
}: {
	filter: InboxFilter;
	counts: { all: number; held: number; kinds: Partial<Record<(typeof submissionKinds)[number], number>> };
	words: Words;
}) {
	return (
		<div className="inb-tabs">
			<nav className="chips" aria-label={inbox.tabsLabel}>
				{INBOX_TABS.map((tab) => (
					<a
						key={tab}
						className="chip"
						href={inboxHref({ ...filter, tab, q: "", page: 1 })}
						aria-current={filter.tab === tab && filter.q === "" ? "page" : undefined}
					>
						{inbox.tabs[tab]}
						{tab === "waiting" && <span className="n">{counts.all}</span>}
						{tab === "held" && counts.held > 0 && <span className="n">{counts.held}</span>}
					</a>
				))}
			</nav>
			<search>
				<form className="inb-q" action="/desk/inbox">
					<input
						className="inp"
						type="search"
						name="q"
						defaultValue={filter.q}
						maxLength={100}
						aria-label={inbox.search}
						placeholder={inbox.searchHint}
					/>
					<button className="btn" type="submit">
						{inbox.search}
					</button>
					{filter.q !== "" && (
						<a className="btn btn--quiet" href={inboxHref({ ...filter, q: "", page: 1 })}>
							{inbox.searchAll}
						</a>
					)}
				</form>
			</search>
			<nav className="chips" aria-label={inbox.kindsLabel}>
				{[null, ...submissionKinds].map((kind) => (
					<a
						key={kind ?? "all"}
						className="chip"
						href={inboxHref({ ...filter, kind, page: 1 })}
						aria-current={filter.kind === kind ? "page" : undefined}
					>
						{kind ? inbox.kinds[kind] : inbox.allKinds}
						{kind && <span className="n">{counts.kinds[kind] ?? 0}</span>}
					</a>
				))}
			</nav>
		</div>
	);
}
