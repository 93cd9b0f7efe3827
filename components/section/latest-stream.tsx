import { DayStream } from "@/components/story/day-stream";
import type { Day } from "@/lib/articles/days";
import type { Place, Teaser } from "@/lib/articles/teaser";

/** Everything, day after day, with the sections at the side. */
export function LatestStream({
	days,
	sections,
}: {
	days: readonly Day<Teaser>[];
	sections: readonly Place[];
}) {
	return (
		<div className="stream-g">
			<div>
				<since-last-visit data-say="以上為上次瀏覽後更新">
					{days.map((day) => (
						<DayStream key={day.day} day={day} />
					))}
				</since-last-visit>
			</div>
			{sections.length > 0 && (
				<aside className="stack">
					<section className="box" aria-labelledby="sections">
						<h2 id="sections">欄目</h2>
						<ul className="names">
							{sections.map(({ href, name }) => (
								<li key={href}>
									<a href={href}>{name}</a>
								</li>
							))}
						</ul>
					</section>
				</aside>
			)}
		</div>
	);
}
