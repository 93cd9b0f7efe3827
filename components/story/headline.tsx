import { Fragment } from "react";
import type { Headline } from "@/lib/headlines/headline";
import { kickerStandsUpright } from "@/lib/headlines/measure";
import { phrases } from "@/lib/headlines/phrases";
import { Breakable } from "./breakable";

type Level = 1 | 2 | 3 | 4;

/**
 * The lead's and the article's headline: 眉題 upright beside 主題 and 副題 with the bar between, or lying flat
 * above them when it is too long to stand. The author is left to the byline.
 */
export function StackedHeadline({
	headline: { kicker, claim, subs },
	href,
	kickerHref,
	level = 2,
	size = "page",
}: {
	headline: Headline;
	href?: string;
	/** Where the 眉題 leads; only of a headline that is no link itself. */
	kickerHref?: string | null;
	level?: Level;
	size?: "page" | "lead";
}) {
	const Heading = `h${level}` as const;
	const shape = kicker === null ? "hx--bare" : kickerStandsUpright(kicker) ? "" : "hx--flat";
	const words = (
		<>
			<Kicker text={kicker} href={href ? null : kickerHref} />
			<span className="b">
				<span className="c">
					<Breakable phrases={phrases(claim)} />
				</span>
				{subs.length > 0 && (
					<span className="s">
						{subs.map((sub, index) => (
							<Fragment key={sub}>
								{index > 0 && "\u3000"}
								{index > 0 && <wbr />}
								<span>
									<Breakable phrases={phrases(sub)} />
								</span>
							</Fragment>
						))}
					</span>
				)}
			</span>
		</>
	);
	return (
		<Heading className={["hx", size === "lead" && "hx--lead", shape].filter(Boolean).join(" ")}>
			{href ? <a href={href}>{words}</a> : <span className="hx-in">{words}</span>}
		</Heading>
	);
}

/** A headline in a list: `眉題 ▏主題　副題（作者）`. The 副題 may be dropped; nothing is ever cut with an ellipsis. */
export function InlineHeadline({
	headline: { kicker, claim, subs, author },
	href,
	level = 3,
	look = "list",
	withSub = true,
}: {
	headline: Headline;
	href: string;
	level?: Level;
	look?: "list" | "small" | "song" | "song-large";
	withSub?: boolean;
}) {
	const Heading = `h${level}` as const;
	const sub = withSub ? subs[0] : undefined;
	return (
		<Heading className={LOOKS[look]}>
			<a href={href}>
				<Kicker text={kicker} />
				<span className="c">
					<Breakable phrases={phrases(claim)} />
					{author && (
						<>
							<wbr />
							<span className="a">（{author}）</span>
						</>
					)}
				</span>
				{sub && (
					<span className="s">
						<Breakable phrases={phrases(sub)} />
					</span>
				)}
			</a>
		</Heading>
	);
}

const LOOKS = {
	list: "hl",
	small: "hl hl--sm",
	song: "hl hl--song",
	"song-large": "hl hl--song hl--lg",
} as const;

function Kicker({ text, href }: { text: string | null; href?: string | null | undefined }) {
	if (!text) return null;
	return (
		<span className={kickerLook(text)}>
			{href ? <a href={href}>{text}</a> : text}
			{/* The bar is drawn and silent; a screen reader hears a pause here. */}
			<span className="vh">：</span>
		</span>
	);
}

/** The 眉題 is spaced a little, as Han characters may be; a word in Latin letters would fall apart. */
export function kickerLook(text: string): string {
	return /[A-Za-z]{2}/.test(text) ? "k k--latin" : "k";
}
