import { Icon } from "@/components/ui/icon";
import { ThemeSwitch } from "./theme-switch";
import { Wordmark } from "./wordmark";

export type SiteLink = { href: string; name: string };

/**
 * The head of a page. On the front page it is full, carries the date and is the page's h1; elsewhere it is slim.
 * `current` is the path whose link is marked. The phone's menu is a native disclosure and needs no script.
 */
export function Masthead({
	name,
	sections,
	contribute,
	current,
	today,
}: {
	name: string;
	sections: readonly SiteLink[];
	contribute: SiteLink;
	current?: string | undefined;
	today?: { iso: string; date: string; lunar: string } | undefined;
}) {
	const home = (
		<a href="/" aria-label={today ? name : `${name} 主頁`} aria-current={today ? "page" : undefined}>
			<Wordmark title={name} />
		</a>
	);
	return (
		<header className={today ? "mast" : "mast mast--slim"}>
			<div className="wrap">
				<div className="mast-top">
					{today && (
						<p className="mast-date">
							<time dateTime={today.iso}>{today.date}</time>
							<br />
							{today.lunar}
						</p>
					)}
					{today ? <h1 className="mast-name">{home}</h1> : <div className="mast-name">{home}</div>}
					<div className="mast-tools">
						<a className="icbtn" href="/search" aria-label="搜尋">
							<Icon name="search" />
						</a>
						<ThemeSwitch />
						<details className="menu">
							<summary className="icbtn" aria-label="選單">
								<Icon name="menu" />
							</summary>
							<nav className="menu-list" aria-label="選單">
								{[...sections, contribute].map((link) => (
									<NavLink key={link.href} link={link} current={current} />
								))}
							</nav>
						</details>
					</div>
				</div>
				<nav className="nav" aria-label="欄目導覽">
					{sections.map((link) => (
						<NavLink key={link.href} link={link} current={current} />
					))}
					<span className="nav-end">
						<NavLink link={contribute} current={current} />
					</span>
				</nav>
			</div>
		</header>
	);
}

function NavLink({ link, current }: { link: SiteLink; current: string | undefined }) {
	return (
		<a href={link.href} aria-current={link.href === current ? "page" : undefined}>
			{link.name}
		</a>
	);
}
