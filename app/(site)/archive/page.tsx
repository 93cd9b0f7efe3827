import "@/app/styles/archive.css";
import { MonthLinks } from "@/components/archive/month-links";
import { EmptyList } from "@/components/site/empty-list";
import { PageHead } from "@/components/site/page-head";
import { archivePath } from "@/lib/archive/calendar";
import { listMonths } from "@/lib/archive/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { SitePage } from "../site-page";

export function generateMetadata() {
	return listMetadata({
		title: "往期",
		description: "按月按日翻閱全部報道。",
		path: "/archive",
		feed: { kind: "latest" },
	});
}

export default async function ArchivePage() {
	const months = await listMonths();
	const links = months.map((one) => ({ ...one, href: archivePath(one.month) }));
	return (
		<SitePage current="/archive" now={new Date()} song={["往期未有報道0123456789年"]}>
			<PageHead title="往期" text="全部報道，按香港日期排列。" />
			{links.length > 0 ? (
				<MonthLinks months={links} />
			) : (
				<EmptyList title="未有報道" text="第一篇報道發布後，會在這裏出現。" />
			)}
		</SitePage>
	);
}
