import { permanentRedirect } from "next/navigation";
import { FrontPage } from "@/components/front-page/front-page";
import { EmptyList } from "@/components/site/empty-list";
import { GoneNotice } from "@/components/site/gone-notice";
import { JsonLd } from "@/components/site/json-ld";
import { feedPath } from "@/lib/feeds/address";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { answersWith } from "@/lib/front/reading";
import { songOfFront } from "@/lib/front-page/song-of-front";
import { readRedirect } from "@/lib/redirects/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { frontFacts } from "@/lib/structured-data/facts";
import { readFront } from "./read-front";
import { SitePage } from "./site-page";

export function generateMetadata() {
	return listMetadata({ title: null, description: "", path: "/", feed: { kind: "latest" } });
}

export default async function HomePage({
	searchParams,
}: {
	searchParams: Promise<{ p?: string | string[]; feed?: string | string[] }>;
}) {
	const { p, feed } = await searchParams;
	if (feed) permanentRedirect(feedPath({ kind: "latest" }, feed === "atom" ? "atom" : "rss"));
	const old = await readOldAddress(p);
	if (old?.toPath) permanentRedirect(old.toPath);
	const now = new Date();
	if (old) {
		answersWith(410);
		return (
			<SitePage path={`/?p=${p}`} now={now} song={["這一頁已撤下"]}>
				<GoneNotice {...old} />
			</SitePage>
		);
	}
	const [{ publication }, { front, underLead, edition }] = await Promise.all([readSettings(), readFront()]);
	return (
		<SitePage path="/" front now={now} song={songOfFront(front)}>
			<JsonLd things={frontFacts(publication)} />
			{front.lead ? (
				<FrontPage front={front} underLead={underLead} edition={edition} now={now} />
			) : (
				<EmptyList title="未有報道" text="第一篇報道發布後，會在這裏出現。" />
			)}
		</SitePage>
	);
}

// Stories of the first site were known as /?p=12345; links in old mails and books still come that way.
async function readOldAddress(p: string | string[] | undefined) {
	return typeof p === "string" && /^\d{1,9}$/.test(p) ? readRedirect(`/?p=${p}`) : null;
}
