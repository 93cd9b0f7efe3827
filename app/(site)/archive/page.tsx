import "@/components/styles/lists.css";
import { MonthLinks } from "@/components/archive/month-links";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { archivePath, monthInWords } from "@/lib/archive/calendar";
import { listMonths } from "@/lib/archive/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { readSettings } from "@/lib/settings/public-queries";
import { placesFacts } from "@/lib/structured-data/facts";
import { SitePage } from "../site-page";

const PLACE = { name: "往期", description: "按月按日翻閱全部報道。", path: "/archive" };

export function generateMetadata() {
	return listMetadata({ ...PLACE, title: PLACE.name, feed: { kind: "latest" } });
}

export default async function ArchivePage() {
	const [{ publication }, months] = await Promise.all([readSettings(), listMonths()]);
	const links = months.map((one) => ({ ...one, href: archivePath(one.month) }));
	return (
		<SitePage path={PLACE.path} current="/archive" now={new Date()} song={["往期未有報道0123456789年"]}>
			<JsonLd
				things={placesFacts(
					{ ...PLACE, items: links.map(({ month, href }) => ({ name: monthInWords(month), path: href })) },
					publication,
				)}
			/>
			<PageHead title={PLACE.name} text="全部報道，按香港日期排列。" />
			{links.length > 0 ? (
				<MonthLinks months={links} />
			) : (
				<EmptyList title="未有報道" text="第一篇報道發布後，會在這裏出現。" />
			)}
		</SitePage>
	);
}
