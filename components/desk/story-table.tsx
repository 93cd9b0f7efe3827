import { Icon } from "@/components/ui/icon";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import type { AtStory } from "@/lib/presence/desk-queries";
import type { Words } from "@/lib/words/words";
import type { StageName } from "@/lib/workflow/stages";
import { PresentMark } from "./present-mark";
import type { StoryState } from "./state-mark";
import { StoryName } from "./story-name";
import { WayFlags, WhereItIs, WhoAndWhen } from "./workflow/way-flags";

export type ListedStory = {
	id: string;
	number: number;
	state: StoryState;
	stage: StageName;
	assignee: string | null;
	dueAt: Date | null;
	embargoUntil: Date | null;
	/** It went out without a second person, and nobody has looked at it since. */
	owesReview: boolean;
	/** When readers get another version, or that they were to; until when they have it. */
	updateAt: Date | null;
	updateFailed: boolean;
	expiresAt: Date | null;
	kicker: string | null;
	claim: string;
	subs: string[];
	section: string | null;
	bylines: string[];
	hasPicture: boolean;
	hasUnpublishedChanges: boolean;
	publishAt: Date | null;
	savedAt: Date;
	savedBy: string | null;
};

/** The stories of the desk, one a row: state, name, where it belongs, what it lacks, who saved it. */
export function StoryTable({
	stories,
	present = new Map(),
	now,
	words,
}: {
	stories: readonly ListedStory[];
	/** Who is at which story, by its identity. */
	present?: ReadonlyMap<string, AtStory>;
	now: Date;
	words: Words;
}) {
	return (
		<ul className="st-l">
			{stories.map((story) => (
				<StoryRow key={story.id} story={story} at={present.get(story.id)} now={now} words={words} />
			))}
		</ul>
	);
}

function StoryRow({
	story,
	at,
	now,
	words,
}: {
	story: ListedStory;
	at: AtStory | undefined;
	now: Date;
	words: Words;
}) {
	const { list, untitled } = words.desk;
	const saved = words.when.near(story.savedAt, now);
	const [sub] = story.subs;
	return (
		<li>
			<p className="st">
				<input
					type="checkbox"
					name="pick"
					value={story.id}
					form="bulk"
					aria-label={words.bulk.pick(withoutBreakMarks(story.claim) || untitled)}
				/>
				<WhereItIs story={story} words={words} />
			</p>
			<div className="st-b">
				<h2>
					<StoryName
						href={`/desk/articles/${story.id}`}
						kicker={story.kicker}
						claim={story.claim}
						untitled={untitled}
					/>
					{sub && (
						<span className="st-s" lang="zh-Hant-HK">
							{sub}
						</span>
					)}
				</h2>
				<p className="f">
					<span lang={story.section ? "zh-Hant-HK" : undefined}>{story.section ?? list.noSection}</span>
					<span lang={story.bylines.length > 0 ? "zh-Hant-HK" : undefined}>
						{story.bylines.length > 0 ? [...new Set(story.bylines)].join("、") : list.noByline}
					</span>
					<span>{list.number(story.number)}</span>
					{story.state === "published" && (
						<a
							href={`/desk/articles/${story.id}/corrections`}
							aria-label={words.corrections.of(withoutBreakMarks(story.claim))}
						>
							{words.corrections.title}
						</a>
					)}
					<PresentMark at={at} words={words} />
					{!story.hasPicture && (
						<span className="flag flag--warn">
							<Icon name="picture" />
							{list.noPicture}
						</span>
					)}
					<WayFlags story={story} now={now} words={words} />
					{story.hasUnpublishedChanges && (
						<span className="flag flag--warn">
							<Icon name="pen" />
							{list.changed}
						</span>
					)}
				</p>
			</div>
			<p className="st-t">
				<WhoAndWhen story={story} now={now} words={words} />
				{story.publishAt && story.state === "scheduled" && (
					<b>{list.due(words.when.near(story.publishAt, now))}</b>
				)}
				{story.publishAt && story.state === "published" && (
					<b>{list.out(words.when.near(story.publishAt, now))}</b>
				)}
				<span>{story.savedBy ? list.savedBy(story.savedBy, saved) : list.saved(saved)}</span>
			</p>
		</li>
	);
}
