import { TheLine } from "@/components/story/the-line";
import { Icon } from "@/components/ui/icon";
import type { Teaser } from "@/lib/articles/teaser";
import type { SiteLink } from "./masthead";

/** Where to go from an address that has nothing: a search, the newest stories, the sections, and whom to tell. */
export function WayOn({
	stories,
	desks,
	contact,
	now,
}: {
	stories: readonly Teaser[];
	desks: readonly SiteLink[];
	contact: string;
	now: Date;
}) {
	return (
		<div className="way-on">
			<search>
				<form className="sbox" action="/search">
					<label className="vh" htmlFor="way-q">
						搜尋報道、股份編號或作者
					</label>
					<input
						id="way-q"
						name="q"
						type="search"
						placeholder="報道、股份編號或作者"
						autoComplete="off"
						enterKeyHint="search"
					/>
					<button type="submit" aria-label="搜尋">
						<Icon name="search" />
					</button>
				</form>
			</search>
			{stories.length > 0 && (
				<section>
					<div className="band-h">
						<h2>最新報道</h2>
					</div>
					<TheLine stories={stories} now={now} />
				</section>
			)}
			<nav aria-label="前往欄目">
				<div className="band-h">
					<h2>欄目</h2>
				</div>
				<ul className="tags">
					{desks.map(({ href, name }) => (
						<li key={href}>
							<a href={href}>{name}</a>
						</li>
					))}
				</ul>
			</nav>
			<p className="hint">
				若連結來自本站，請<a href={`mailto:${contact}`}>告訴我們</a>。
			</p>
		</div>
	);
}
