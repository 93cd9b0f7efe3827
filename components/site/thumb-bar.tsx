import { Icon, type IconName } from "@/components/ui/icon";

const PLACES: readonly { href: string; name: string; icon: IconName }[] = [
	{ href: "/", name: "主頁", icon: "home" },
	{ href: "/latest", name: "最新", icon: "clock" },
	{ href: "/columns", name: "專欄", icon: "pen" },
	{ href: "/search", name: "搜尋", icon: "search" },
	{ href: "/contribute", name: "投稿報料", icon: "letter" },
];

/** The five places a phone's thumb reaches; hidden on wide screens, where the masthead has them. */
export function ThumbBar({ current }: { current?: string | undefined }) {
	return (
		<nav className="thumb" aria-label="快速導覽">
			{PLACES.map(({ href, name, icon }) => (
				<a key={href} href={href} aria-current={href === current ? "page" : undefined}>
					<Icon name={icon} />
					{name}
				</a>
			))}
		</nav>
	);
}
