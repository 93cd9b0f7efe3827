import "@/components/styles/lists.css";
import { RankedStories, SONG_OF_RANKS } from "@/components/front-page/most-read";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { teaserOf } from "@/lib/articles/story";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { listMostRead } from "@/lib/reads/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { listFacts } from "@/lib/structured-data/facts";
import { SitePage } from "../site-page";

const PLACE = { name: "最多人看", description: "過去24小時最多人看的報道。", path: "/most-read" };

export function generateMetadata() {
	return listMetadata({ ...PLACE, title: PLACE.name, feed: { kind: "latest" } });
}

export default async function MostReadPage() {
	const [{ publication }, articles] = await Promise.all([readSettings(), listMostRead(20)]);
	return (
		<SitePage path={PLACE.path} now={new Date()} song={[SONG_OF_RANKS, "未有紀錄"]}>
			<JsonLd things={listFacts({ ...PLACE, stories: articles }, publication)} />
			<PageHead title={PLACE.name} text="過去24小時。不用Cookie，不記錄讀者身份，只數次數。" />
			{articles.length === 0 ? (
				<EmptyList
					title="未有紀錄"
					text="過去24小時未有足夠數字。"
					link={{ href: "/latest", label: "最新報道" }}
				/>
			) : (
				<div className="rank-all">
					<RankedStories stories={articles.map((article) => teaserOf(article, publication))} level={2} />
				</div>
			)}
		</SitePage>
	);
}
