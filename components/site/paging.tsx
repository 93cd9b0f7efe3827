import "@/components/styles/lists.css";
import { Icon } from "@/components/ui/icon";

/** The foot of a long list: how to go on to older items, and back to the newest. */
export function Paging({
	older,
	newest,
	note,
}: {
	older: { href: string; label: string } | null;
	newest?: { href: string; label: string } | null;
	note?: string | undefined;
}) {
	if (!older && !newest && !note) return null;
	return (
		<nav className="pager" aria-label="分頁">
			{newest ? (
				<a className="btn btn--quiet" href={newest.href}>
					{newest.label}
				</a>
			) : (
				<span className="hint">{note}</span>
			)}
			{older && (
				<a className="btn" href={older.href} rel="next">
					{older.label}
					<Icon name="arrow" />
				</a>
			)}
		</nav>
	);
}
