import { hasVariants } from "@/lib/variants/variant";
import type { SiteLink } from "./masthead";
import { VariantLinks } from "./variant-links";
import { Wordmark } from "./wordmark";

/** The foot of every page: what the publication is, where things are, how to reach it. */
export function Footer({
	name,
	path,
	about,
	legal,
	groups,
}: {
	name: string;
	/** The page's own address; null where that has no views. */
	path: string | null;
	about: string;
	legal: string;
	groups: readonly { title: string; links: readonly SiteLink[] }[];
}) {
	return (
		<footer className="foot">
			<div className="wrap">
				<div className="foot-g">
					<div>
						<Wordmark title={name} />
						<p className="foot-about">{about}</p>
						{path !== null && hasVariants(path) ? (
							<VariantLinks path={path} label="本頁的繁簡版本" />
						) : (
							<VariantLinks path="/" label="主頁的繁簡版本" />
						)}
					</div>
					{groups.map(({ title, links }) => (
						<nav key={title} aria-label={title}>
							<h2>{title}</h2>
							<ul>
								{links.map(({ href, name }) => (
									<li key={href}>
										<a href={href}>{name}</a>
									</li>
								))}
							</ul>
						</nav>
					))}
				</div>
				<p className="foot-b">{legal}</p>
			</div>
		</footer>
	);
}
