import "@/components/styles/lists.css";
import { DayStream } from "@/components/story/day-stream";
import { archivePath, monthInWords } from "@/lib/archive/calendar";
import type { Day } from "@/lib/articles/days";
import type { Place, Teaser } from "@/lib/articles/teaser";
import { feedFormats, feedPath } from "@/lib/feeds/address";

/** Everything, day after day; at the side the sections, what came before, and how to have it sent. */
export function LatestStream({
	days,
	sections,
}: {
	days: readonly Day<Teaser>[];
	sections: readonly Place[];
}) {
	const month = days[0]?.day.slice(0, 7);
	const past = [
		...(month ? [{ href: archivePath(month), name: monthInWords(month) }] : []),
		{ href: "/archive", name: "全部月份" },
	];
	const feeds = feedFormats.map((format) => ({
		href: feedPath({ kind: "latest" }, format),
		name: format === "atom" ? "Atom" : format.toUpperCase(),
	}));
	return (
		<div className="stream-g">
			<div>
				<since-last-visit data-say="以上為上次瀏覽後更新">
					{days.map((day) => (
						<DayStream key={day.day} day={day} />
					))}
				</since-last-visit>
			</div>
			<aside className="stack">
				{sections.length > 0 && <Names id="sections" title="欄目" places={sections} />}
				<Names id="past" title="往期" places={past} />
				<Names id="feeds" title="訂閱這條線" places={feeds} />
			</aside>
		</div>
	);
}

function Names({ id, title, places }: { id: string; title: string; places: readonly Place[] }) {
	return (
		<section className="box" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<ul className="names">
				{places.map(({ href, name }) => (
					<li key={href}>
						<a href={href}>{name}</a>
					</li>
				))}
			</ul>
		</section>
	);
}
