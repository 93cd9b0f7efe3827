import "@/components/styles/lists.css";
import { type FeedFormat, type FeedSubject, feedFormats, feedPath } from "@/lib/feeds/address";

const NAMES: Record<FeedFormat, string> = { rss: "RSS", atom: "Atom", json: "JSON" };

/** The feeds of one kind, each in its formats. */
export function FeedList({
	title,
	feeds,
}: {
	title: string;
	feeds: readonly { name: string; subject: FeedSubject }[];
}) {
	if (feeds.length === 0) return null;
	return (
		<section className="feed-l">
			<h2>{title}</h2>
			<ul>
				{feeds.map(({ name, subject }) => (
					<li key={feedPath(subject, "rss")}>
						<span>{name}</span>
						{feedFormats.map((format) => (
							<a key={format} href={feedPath(subject, format)} aria-label={`${name} ${NAMES[format]}`}>
								{NAMES[format]}
							</a>
						))}
					</li>
				))}
			</ul>
		</section>
	);
}
