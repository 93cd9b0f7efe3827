import { FeedList } from "@/components/feeds/feed-list";
import { PageHead } from "@/components/site/page-head";
import { listColumns } from "@/lib/columns/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { listPeople } from "@/lib/people/public-queries";
import { listSections } from "@/lib/sections/public-queries";
import { SitePage } from "../site-page";

const TITLE = "RSS訂閱";
const TEXT = "以閱讀器訂閱，新報道自動送到，毋須登記，亦不會留下你的資料。";

export function generateMetadata() {
	return listMetadata({ title: TITLE, description: TEXT, path: "/feeds", feed: { kind: "latest" } });
}

export default async function FeedsPage() {
	const [sections, columns, people] = await Promise.all([listSections(), listColumns(), listPeople()]);
	return (
		<SitePage path="/feeds" current="/feeds" now={new Date()} song={[TITLE, "全部報道欄目專欄作者"]}>
			<PageHead title={TITLE} text={TEXT} />
			<FeedList title="全部報道" feeds={[{ name: "最新", subject: { kind: "latest" } }]} />
			<FeedList
				title="欄目"
				feeds={sections.map(({ slug, name }) => ({ name, subject: { kind: "section", slug } }))}
			/>
			<FeedList
				title="專欄"
				feeds={columns.map(({ slug, name }) => ({ name, subject: { kind: "column", slug } }))}
			/>
			<FeedList
				title="作者"
				feeds={people
					.filter(({ isListed }) => isListed)
					.map(({ handle, name }) => ({ name, subject: { kind: "author", handle } }))}
			/>
			<p className="hint feed-hint">
				每個標籤亦可訂閱：把標籤頁地址的 /tags/ 改為 /feeds/tags/，最後加上 .rss。
			</p>
		</SitePage>
	);
}
