import "@/components/styles/lists.css";
import { notFound } from "next/navigation";
import { DayLinks } from "@/components/archive/day-links";
import { StepLinks } from "@/components/archive/step-links";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { addMonths, archivePath, isAhead, monthInWords, monthOf } from "@/lib/archive/calendar";
import { listDays, listMonths } from "@/lib/archive/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { readSettings } from "@/lib/settings/public-queries";
import { placesFacts } from "@/lib/structured-data/facts";
import { dayInWords } from "@/lib/time/hong-kong";
import { SitePage } from "../../../site-page";

type Props = { params: Promise<{ year: string; month: string }> };

export async function generateMetadata({ params }: Props) {
	const asked = await params;
	const month = monthOf(asked.year, asked.month);
	if (!month) return {};
	const title = monthInWords(month);
	return listMetadata({
		title,
		description: `${title}的報道。`,
		path: archivePath(month),
		feed: { kind: "latest" },
	});
}

export default async function MonthPage({ params }: Props) {
	const asked = await params;
	const now = new Date();
	const month = monthOf(asked.year, asked.month);
	if (!month || isAhead(month, now)) notFound();
	const [{ publication }, days, months] = await Promise.all([readSettings(), listDays(month), listMonths()]);
	const first = months.at(-1)?.month;
	if (first === undefined || month < first) notFound();
	const step = (by: number) => {
		const other = addMonths(month, by);
		return other < first || isAhead(other, now)
			? null
			: { href: archivePath(other), label: monthInWords(other) };
	};
	const stories = days.reduce((sum, day) => sum + day.stories, 0);
	return (
		<SitePage
			path={archivePath(month)}
			current="/archive"
			now={now}
			song={[monthInWords(month), "這個月沒有報道"]}
		>
			<JsonLd
				things={placesFacts(
					{
						name: monthInWords(month),
						description: `${monthInWords(month)}的報道。`,
						path: archivePath(month),
						items: days.map(({ day }) => ({ name: dayInWords(day) ?? day, path: archivePath(day) })),
						above: [{ name: "往期", path: "/archive" }],
					},
					publication,
				)}
			/>
			<PageHead title={monthInWords(month)} text={`共${stories}篇。`} />
			{days.length > 0 ? (
				<DayLinks days={days} />
			) : (
				<EmptyList
					title="這個月沒有報道"
					text="可看前後月份。"
					link={{ href: "/archive", label: "全部月份" }}
				/>
			)}
			<StepLinks earlier={step(-1)} later={step(1)} />
		</SitePage>
	);
}
