import { listHref } from "@/components/desk/story-filters";
import { ListWays } from "@/components/desk/workflow/list-ways";
import { WorkTicket } from "@/components/desk/workflow/work-ticket";
import { noFilter } from "@/lib/articles/list-filter";
import type { Words } from "@/lib/words/words";
import type { countToDo } from "@/lib/workflow/count-to-do";
import type { listMyWork } from "@/lib/workflow/my-work";
import type { Ticket } from "@/lib/workflow/tickets";

const TO_DO = [
	{ name: "late", href: listHref({ ...noFilter, due: "late" }) },
	{ name: "today", href: listHref({ ...noFilter, due: "today" }) },
	{ name: "picture", href: listHref({ ...noFilter, lacks: "picture" }) },
] as const;

/** What waits for whoever opens the desk: how many of each kind, the first of them, and the ways to all stories. */
export function WaitingWork({
	work,
	toDo,
	first,
	now,
	words,
}: {
	work: Awaited<ReturnType<typeof listMyWork>>;
	/** Of the whole desk, as far as one may see it. */
	toDo: Awaited<ReturnType<typeof countToDo>>;
	/** Those that are shown here. */
	first: readonly Ticket[];
	now: Date;
	words: Words;
}) {
	const { mine } = words.workflow;
	const kinds = (Object.keys(mine.parts) as (keyof typeof mine.parts)[]).filter(
		(kind) => work[kind].length > 0,
	);
	const lists = TO_DO.filter(({ name }) => toDo[name] > 0);
	return (
		<>
			<div className="duo-h">
				<nav className="chips" aria-label={mine.title}>
					{kinds.map((kind) => (
						<a key={kind} className="chip" href={`/desk/work#${kind}`}>
							{mine.parts[kind]}
							<span className="n">{work[kind].length}</span>
						</a>
					))}
					{lists.map(({ name, href }) => (
						<a key={name} className="chip" href={href}>
							{mine.toDo[name]}
							<span className="n">{toDo[name]}</span>
						</a>
					))}
				</nav>
				<ListWays words={words} />
			</div>
			{first.length > 0 && (
				<section className="brd-c brd-c--wide" aria-labelledby="waiting">
					<h2 id="waiting">
						<a href="/desk/work">{mine.title}</a>
					</h2>
					<ul>
						{first.map((story) => (
							<WorkTicket key={story.id} story={story} now={now} words={words} />
						))}
					</ul>
				</section>
			)}
		</>
	);
}
