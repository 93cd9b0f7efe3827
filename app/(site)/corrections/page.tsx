import { CorrectionRecord } from "@/components/corrections/correction-record";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { Paging } from "@/components/site/paging";
import { parseCursor } from "@/lib/articles/cursor";
import { listAddress } from "@/lib/articles/list-address";
import { listCorrections } from "@/lib/corrections/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { readSettings } from "@/lib/settings/public-queries";
import { placesFacts } from "@/lib/structured-data/facts";
import { SitePage } from "../site-page";

type Props = { searchParams: Promise<{ before?: string | string[] }> };

const PLACE = { name: "更正紀錄", description: "更正、澄清、更新及撤稿，逐項列明。", path: "/corrections" };

export function generateMetadata() {
	return listMetadata({ ...PLACE, title: PLACE.name, feed: { kind: "corrections" } });
}

export default async function CorrectionsPage({ searchParams }: Props) {
	const before = parseCursor((await searchParams).before);
	const [{ publication }, { corrections, next }] = await Promise.all([
		readSettings(),
		listCorrections({ before }),
	]);
	const newest = before && { href: "/corrections", label: "回到最新" };
	return (
		<SitePage
			path={listAddress(PLACE.path, { before })}
			current="/corrections"
			now={new Date()}
			song={["更正紀錄未有更正沒有更早的更正了"]}
		>
			<JsonLd
				things={placesFacts(
					{ ...PLACE, items: corrections.map(({ story }) => ({ name: story.title, path: story.href })) },
					publication,
				)}
			/>
			<PageHead title={PLACE.name} text="報道有錯，我們更正並在這裏列明；紀錄不會刪除。" />
			{corrections.length > 0 ? (
				<CorrectionRecord corrections={corrections} />
			) : (
				<EmptyList
					title={newest ? "沒有更早的更正了" : "未有更正"}
					text="發現錯誤，請告訴我們。"
					link={newest ?? { href: "/contribute", label: "聯絡編輯部" }}
				/>
			)}
			<Paging
				older={next && { href: listAddress(PLACE.path, { before: next }), label: "較早更正" }}
				newest={corrections.length > 0 ? newest : null}
			/>
		</SitePage>
	);
}
