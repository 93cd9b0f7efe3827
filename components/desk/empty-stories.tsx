import type { ListFilter } from "@/lib/articles/list-filter";
import type { Words } from "@/lib/words/words";
import { listHref } from "./story-filters";

/** Why a list of stories is empty, and the way out. */
export function EmptyStories({ filter, words }: { filter: ListFilter; words: Words }) {
	const { list } = words.desk;
	if (filter.page > 1)
		return (
			<Empty
				title={list.beyond}
				text={list.beyondText}
				link={{ href: listHref({ ...filter, page: 1 }), label: list.first }}
			/>
		);
	if (filter.search)
		return (
			<Empty
				title={list.nothingFound}
				text={list.nothingFoundText(filter.search)}
				link={{ href: listHref({ ...filter, search: "" }), label: list.clear }}
			/>
		);
	if (filter.stage || filter.assignee || filter.due || filter.lacks)
		return (
			<Empty
				title={list.noneFiltered}
				text={list.noneFilteredText}
				link={{
					href: listHref({ ...filter, stage: null, assignee: null, due: null, lacks: null }),
					label: list.unfilter,
				}}
			/>
		);
	if (filter.state)
		return (
			<Empty
				title={list.noneInState}
				text={list.noneInStateText}
				link={{ href: listHref({ ...filter, state: null }), label: list.all }}
			/>
		);
	return <Empty title={list.none} text={list.noneText} />;
}

function Empty({
	title,
	text,
	link,
}: {
	title: string;
	text: string;
	link?: { href: string; label: string };
}) {
	return (
		<div className="empty">
			<h2>{title}</h2>
			<p>{text}</p>
			{link && (
				<a className="btn" href={link.href}>
					{link.label}
				</a>
			)}
		</div>
	);
}
