import { Fragment } from "react";
import { kickerLook } from "@/components/story/headline";
import { Picture } from "@/components/story/picture";
import { When } from "@/components/story/when";
import type { Teaser } from "@/lib/articles/teaser";
import { phrases as linePhrases, withoutBreakMarks } from "@/lib/headlines/phrases";
import { highlighted, isOtherSpelling, type MarkedPart, snippetOf } from "@/lib/search/highlight";
import type { Sought } from "@/lib/search/query";

/** A story that was found, with what was looked for marked as it stands there. */
export function SearchHit({
	story,
	paragraphs,
	sought,
	now,
}: {
	story: Teaser;
	/** Its excerpt and its text, from which a few words are shown. */
	paragraphs: readonly string[];
	sought: Sought;
	now: Date;
}) {
	const { kicker, claim, subs, author } = story.headline;
	const [sub] = subs;
	const snippet = snippetOf(paragraphs, sought.phrases);
	const title = [kicker, claim, sub].flatMap((text) => (text ? highlighted(text, sought.phrases) : []));
	return (
		<li className="hit">
			<h2 className="hl">
				<a href={story.href}>
					{kicker && (
						<span className={kickerLook(kicker)}>
							<Marked text={kicker} sought={sought} />
							<span className="vh">：</span>
						</span>
					)}
					<span className="c">
						<Marked text={claim} sought={sought} />
						{author && <span className="a">（{author}）</span>}
					</span>
					{sub && (
						<span className="s">
							<Marked text={sub} sought={sought} />
						</span>
					)}
				</a>
			</h2>
			<p className="sum">
				<Parts parts={snippet} />
			</p>
			<p className="meta">
				{story.isColumn && <span className="tag-type">專欄</span>}
				<span>{story.byline}</span>
				{story.section && <span>{story.section.name}</span>}
				<When at={story.publishedAt} now={now} withToday />
				{isOtherSpelling([...title, ...snippet], sought.words) && <span>符合其他寫法</span>}
			</p>
			{story.picture && <Picture picture={story.picture} sizes="(min-width: 70rem) 10rem, 6rem" decorative />}
		</li>
	);
}

/** A line of a headline: marked, and broken between phrases as everywhere else. */
function Marked({ text, sought }: { text: string; sought: Sought }) {
	const breaks = new Set<number>();
	let length = 0;
	for (const phrase of linePhrases(text)) {
		length += phrase.length;
		breaks.add(length);
	}
	let at = 0;
	const parts = highlighted(withoutBreakMarks(text), sought.phrases).map((part) => {
		const pieces: string[] = [""];
		for (const unit of part.text.split("")) {
			pieces[pieces.length - 1] += unit;
			at += 1;
			if (breaks.has(at) && at < length) pieces.push("");
		}
		return { ...part, pieces };
	});
	return parts.map((part, index) => {
		const words = part.pieces.map((piece, place) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: pieces never move, and the same one may come twice.
			<Fragment key={place}>
				{place > 0 && <wbr />}
				{piece}
			</Fragment>
		));
		// biome-ignore lint/suspicious/noArrayIndexKey: as above.
		return part.isHit ? <mark key={index}>{words}</mark> : <Fragment key={index}>{words}</Fragment>;
	});
}

function Parts({ parts }: { parts: readonly MarkedPart[] }) {
	return parts.map((part, index) =>
		// biome-ignore lint/suspicious/noArrayIndexKey: parts never move, and the same one may come twice.
		part.isHit ? <mark key={index}>{part.text}</mark> : <Fragment key={index}>{part.text}</Fragment>,
	);
}
