import { StateMark, type StoryState } from "@/components/desk/state-mark";
import { StoryName } from "@/components/desk/story-name";
import type { Words } from "@/lib/words/words";

export type PictureUsesView = {
	stories: {
		id: string;
		state: StoryState;
		kicker: string | null;
		claim: string;
		isInCopy: boolean;
		isBeforeReaders: boolean;
	}[];
	/** Stories that whoever looks may not see. */
	hidden: number;
	people: string[];
	books: string[];
	/** What it came with from outside. */
	submission: { id: string; code: string; until: Date | null } | null;
};

/** Which stories, people and books show the picture. */
export function PictureUses({ uses, now, words }: { uses: PictureUsesView; now: Date; words: Words }) {
	const { picture } = words.media;
	const { stories, hidden, people, books, submission } = uses;
	return (
		<section aria-labelledby="uses">
			<h2 id="uses">{picture.uses}</h2>
			{isUsed(uses) ? (
				<ul className="med-uses">
					{stories.map((story) => (
						<li key={story.id}>
							<StateMark state={story.state} />
							<span className="vh">{words.desk.states[story.state]}</span>
							<StoryName
								href={`/desk/articles/${story.id}`}
								kicker={story.kicker}
								claim={story.claim}
								untitled={words.desk.untitled}
							/>
							{story.isInCopy && <span className="flag">{picture.inCopy}</span>}
							{story.isBeforeReaders && <span className="flag">{picture.beforeReaders}</span>}
						</li>
					))}
					{people.map((name) => (
						<li key={`person ${name}`}>{picture.portraitOf(name)}</li>
					))}
					{books.map((title) => (
						<li key={`book ${title}`}>{picture.coverOf(title)}</li>
					))}
					{hidden > 0 && <li className="hint">{picture.hidden(hidden)}</li>}
				</ul>
			) : (
				<p className="hint">{picture.unused}</p>
			)}
			{submission && (
				<p>
					<a href={`/desk/inbox/${submission.id}`}>{picture.cameWith(submission.code)}</a>
				</p>
			)}
			{submission?.until && submission.until > now && (
				<p className="note note--warn">{picture.embargoed(words.when.near(submission.until, now))}</p>
			)}
		</section>
	);
}

/** Whether anything shows the picture, so that it cannot be deleted. */
export function isUsed({ stories, hidden, people, books }: Omit<PictureUsesView, "submission">): boolean {
	return stories.length + hidden + people.length + books.length > 0;
}
