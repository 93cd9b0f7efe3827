import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeskHead } from "@/components/desk/desk-head";
import { QueueForm } from "@/components/desk/queue-form.island";
import { QueueHead } from "@/components/desk/queue-head";
import { QueueItem } from "@/components/desk/queue-item";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { countQueue, listCommentIds, listQueue, readModeratedStory } from "@/lib/comments/desk-queries";
import { parseNews, parseQueueFilter, queueHref } from "@/lib/comments/queue-filter";
import { wordsIn } from "@/lib/words/words";
import { restoreCommentsAction } from "./actions";
import { BulkTools } from "./bulk-tools";
import { ItemTools } from "./item-tools";
import { NoModerator } from "./no-moderator";
import { StoryTools } from "./story-tools";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "留言" };

const BULK = "bulk";

export default async function CommentsPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/comments");
	const words = wordsIn(staff.locale);
	if (!may(staff, "comment.moderate", "house")) return <NoModerator words={words} />;
	const query = await searchParams;
	const [filter, news, now] = [parseQueueFilter(query), parseNews(query), new Date()];
	const undoable = news && ["approve", "reject"].includes(news.deed) ? news.done : [];
	const [{ comments, hasMore }, counts, story, undo] = await Promise.all([
		listQueue(staff, filter),
		countQueue(staff, filter),
		filter.story === null ? null : readModeratedStory(staff, filter.story),
		listCommentIds(staff, undoable),
	]);
	const list = queueHref(filter).split("?")[1] ?? "";
	const undone = Object.fromEntries(undo.map((id) => [`comment:${id}`, "on"]));
	const hasBulk = comments.length > 0 && filter.tab !== "approved";
	return (
		<>
			<DeskHead title={words.comments.title} />
			<main className="ws-main" id="main">
				<QueueHead
					{...{ filter, counts, news, words }}
					undo={
						undo.length > 0 && (
							<QueueForm
								action={restoreCommentsAction}
								list={list}
								fields={undone}
								button={words.comments.undo}
							/>
						)
					}
				/>
				{story && <StoryTools {...{ story, list, now, words }} />}
				{hasBulk && <BulkTools formId={BULK} list={list} words={words} />}
				{comments.length === 0 && <p className="hint">{words.comments.none[filter.tab]}</p>}
				<ol className="q">
					{comments.map((comment) => (
						<QueueItem
							key={comment.id}
							{...{ comment, now, words }}
							formId={hasBulk ? BULK : null}
							tools={<ItemTools {...{ comment, list, words }} />}
						/>
					))}
				</ol>
				{hasMore && (
					<a className="btn" href={queueHref({ ...filter, page: filter.page + 1 })}>
						{words.desk.list.older}
					</a>
				)}
			</main>
		</>
	);
}
