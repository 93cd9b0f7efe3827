import type { DayLine } from "@/lib/articles/day-line";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";
import { RunScroll } from "./run-scroll.island";
import { StateMark } from "./state-mark";
import { StoryName } from "./story-name";

type Outgoing = { id: string; kicker: string | null; claim: string; publishAt: Date };

/** 出街時間線: the day laid on its side, and the same stories as a list for whoever wants all of them. */
export function DayLineView({
	line,
	stories,
	now,
	words,
}: {
	line: DayLine;
	stories: readonly Outgoing[];
	now: Date;
	words: Words;
}) {
	const { today, states, untitled } = words.desk;
	return (
		<section className="run" aria-labelledby="run">
			<div className="run-h">
				<h2 id="run">{today.line}</h2>
				{stories.length > 0 && <span className="hint">{today.legend}</span>}
			</div>
			<RunScroll label={today.scroll} offset={line.nowOffset}>
				<div className="run-l" style={{ minInlineSize: `${line.lengthRem}rem` }}>
					<span className="past" style={{ inlineSize: `${line.nowOffset}%` }} />
					{line.marks.map(({ id, at, name, others, isOut, offset, side }) => (
						<a
							key={id}
							href={`/desk/articles/${id}`}
							className={`ev ${side === "above" ? "t" : "b"}${isOut ? "" : " s"}`}
							style={{ insetInlineStart: `${offset}%` }}
						>
							<b>
								<time dateTime={isoHongKong(at)}>{words.when.clock(at)}</time>
								{"\u3000"}
								<span lang="zh-Hant-HK">{name || untitled}</span>
							</b>
							{isOut ? states.published : states.scheduled}
							{others > 0 && `　${today.more(others)}`}
						</a>
					))}
					{line.ticks.map(({ time, offset }) => (
						<span key={time} className="tk" style={{ insetInlineStart: `${offset}%` }} aria-hidden="true">
							{time}
						</span>
					))}
					<span className="now" style={{ insetInlineStart: `${line.nowOffset}%` }}>
						<b>{today.now(words.when.clock(now))}</b>
					</span>
				</div>
			</RunScroll>
			{stories.length === 0 ? (
				<p className="hint">{today.nothingOut}</p>
			) : (
				<details className="run-a">
					<summary>{today.list(stories.length)}</summary>
					<ol>
						{stories.map(({ id, kicker, claim, publishAt }) => (
							<li key={id}>
								<time dateTime={isoHongKong(publishAt)}>{words.when.clock(publishAt)}</time>
								<StateMark state={publishAt <= now ? "published" : "scheduled"} />
								<span className="vh">{publishAt <= now ? states.published : states.scheduled}</span>
								<StoryName href={`/desk/articles/${id}`} kicker={kicker} claim={claim} untitled={untitled} />
							</li>
						))}
					</ol>
				</details>
			)}
		</section>
	);
}
