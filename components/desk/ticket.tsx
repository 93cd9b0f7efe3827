import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";
import { StateMark, type StoryState } from "./state-mark";
import { StoryName } from "./story-name";

/** A story as a small card of the desk: name, what it lacks, when it was saved and by whom. */
export function Ticket({
	story,
	now,
	words,
}: {
	story: {
		id: string;
		kicker: string | null;
		claim: string;
		savedAt: Date;
		hasPicture: boolean;
		state?: StoryState;
		savedBy?: string | null;
	};
	now: Date;
	words: Words;
}) {
	const { list, states, untitled } = words.desk;
	const saved = words.when.near(story.savedAt, now);
	return (
		<li className="tkt">
			<h3>
				<StoryName
					href={`/desk/articles/${story.id}`}
					kicker={story.kicker}
					claim={story.claim}
					untitled={untitled}
				/>
			</h3>
			<p className="f">
				{story.state && (
					<span className="st">
						<StateMark state={story.state} />
						{states[story.state]}
					</span>
				)}
				{!story.hasPicture && (
					<span className="flag flag--warn">
						<Icon name="picture" />
						{list.noPicture}
					</span>
				)}
				<span className="due">{story.savedBy ? list.savedBy(story.savedBy, saved) : list.saved(saved)}</span>
			</p>
		</li>
	);
}
