import type { ReactNode } from "react";
import { StoryName } from "@/components/desk/story-name";
import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";
import type { Ticket } from "@/lib/workflow/tickets";
import { AssignedTo } from "./assigned-to";
import { WayFlags, WhereItIs } from "./way-flags";

/** What a ticket says below its name: what it lacks, who has it, when it is due or out. */
export function TicketFoot({
	story,
	now,
	words,
	withPlace,
	children,
}: {
	story: Ticket;
	now: Date;
	words: Words;
	/** Where the tickets around it are of many stages. */
	withPlace?: true;
	children?: ReactNode;
}) {
	const { panel } = words.workflow;
	const isOpen = (story.state === "draft" || story.state === "withdrawn") && story.stage !== "spiked";
	const isLate = isOpen && story.dueAt !== null && story.dueAt <= now;
	const when = isOpen ? story.dueAt : story.publishAt;
	return (
		<>
			<p className="f">
				{withPlace ? (
					<span className="st">
						<WhereItIs story={story} words={words} />
					</span>
				) : null}
				<WayFlags story={story} now={now} words={words} />
				{!story.hasPicture && isOpen ? (
					<span className="flag flag--warn">
						<Icon name="picture" />
						{words.desk.list.noPicture}
					</span>
				) : null}
				{isLate ? (
					<span className="flag flag--err">
						<Icon name="clock" />
						{words.desk.list.dues.late}
					</span>
				) : null}
				{story.resumeAt && isOpen ? <span className="flag">{words.workflow.board.returned}</span> : null}
			</p>
			<div className="f">
				<AssignedTo name={story.assignee} nobody={panel.nobody} />
				{when ? <span className={isLate ? "due late" : "due"}>{words.when.near(when, now)}</span> : null}
				{children}
			</div>
		</>
	);
}

/** A story of one's own work. */
export function WorkTicket({ story, now, words }: { story: Ticket; now: Date; words: Words }) {
	return (
		<li className="tkt">
			<h3>
				<StoryName
					href={`/desk/articles/${story.id}`}
					kicker={story.kicker}
					claim={story.claim}
					untitled={words.desk.untitled}
				/>
			</h3>
			<TicketFoot story={story} now={now} words={words} withPlace />
		</li>
	);
}
