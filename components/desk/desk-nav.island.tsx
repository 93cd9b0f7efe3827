"use client";

import { usePathname } from "next/navigation";
import { Icon, type IconName } from "@/components/ui/icon";
import { useWords } from "./words.island";

const PLACES = [
	{ href: "/desk", name: "today", icon: "today" },
	{ href: "/desk/articles", name: "articles", icon: "board" },
	{ href: "/desk/front", name: "front", icon: "front" },
	{ href: "/desk/pages", name: "pages", icon: "pages" },
	{ href: "/desk/searches", name: "searches", icon: "search" },
	{ href: "/desk/comments", name: "comments", icon: "speech" },
	{ href: "/desk/mail", name: "mail", icon: "letter" },
	{ href: "/desk/account", name: "account", icon: "person" },
] as const satisfies readonly { href: string; name: string; icon: IconName }[];

type Place = (typeof PLACES)[number]["name"];

/** Links to some places of the desk, the present one marked. */
export function DeskNav({ places }: { places: readonly Place[] }) {
	const words = useWords().desk.places;
	const path = usePathname();
	return PLACES.filter(({ name }) => places.includes(name)).map(({ href, name, icon }) => {
		const isHere = href === "/desk" ? path === href : path === href || path.startsWith(`${href}/`);
		return (
			<a key={href} href={href} aria-current={isHere ? "page" : undefined}>
				<Icon name={icon} />
				<span>{words[name]}</span>
			</a>
		);
	});
}
