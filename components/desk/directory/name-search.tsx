import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";

/** The search of a directory by name; `kept` are the other parts of the address. */
export function NameSearch({
	path,
	search,
	kept = {},
	words: { directory },
}: {
	path: string;
	search: string;
	kept?: Record<string, string>;
	words: Words;
}) {
	const { list } = directory;
	return (
		<search>
			<form className="st-f" action={path}>
				{Object.entries(kept).map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<input
					className="inp"
					name="q"
					type="search"
					maxLength={100}
					defaultValue={search}
					aria-label={list.search}
					placeholder={list.search}
				/>
				<button className="btn" type="submit">
					<Icon name="search" />
					{list.searchButton}
				</button>
				{search && (
					<a className="btn btn--quiet" href={path}>
						{list.clear}
					</a>
				)}
			</form>
		</search>
	);
}
