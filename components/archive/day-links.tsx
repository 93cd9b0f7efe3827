import { archivePath } from "@/lib/archive/calendar";
import { dayInWords } from "@/lib/time/hong-kong";

/** The days of a month that have stories, as links with their counts. */
export function DayLinks({ days }: { days: readonly { day: string; stories: number }[] }) {
	return (
		<ol className="arch-days">
			{days.map(({ day, stories }) => (
				<li key={day}>
					<a href={archivePath(day)}>
						<time dateTime={day}>{dayInWords(day)?.replace(/^\d+年/, "")}</time>
						<span>{stories}篇</span>
					</a>
				</li>
			))}
		</ol>
	);
}
