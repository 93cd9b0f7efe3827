import { monthInWords } from "@/lib/archive/calendar";

export type MonthLink = { month: string; stories: number; href: string };

/** Months by year, the newest year first; the link of `current` is marked. */
export function MonthLinks({
	months,
	current,
	label = "按月",
}: {
	months: readonly MonthLink[];
	current?: string | null;
	label?: string;
}) {
	const years = new Map<string, MonthLink[]>();
	for (const link of months) {
		const year = link.month.slice(0, 4);
		years.set(year, [...(years.get(year) ?? []), link]);
	}
	return (
		<nav className="months" aria-label={label}>
			<dl>
				{[...years].map(([year, links]) => (
					<div key={year}>
						<dt>{year}年</dt>
						<dd>
							{links.map(({ month, stories, href }) => (
								<a
									key={month}
									href={href}
									aria-current={month === current ? "page" : undefined}
									aria-label={`${monthInWords(month)}，${stories}篇`}
								>
									{Number(month.slice(5))}月<small>{stories}</small>
								</a>
							))}
						</dd>
					</div>
				))}
			</dl>
		</nav>
	);
}
