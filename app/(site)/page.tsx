import "@/app/styles/home.css";
import { permanentRedirect } from "next/navigation";
import { FrontPage } from "@/components/front-page/front-page";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { feedPath } from "@/lib/feeds/address";
import { listMetadata } from "@/lib/feeds/list-metadata";
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
	await leadOldAddressOn(p);
	const now = new Date();
	const [{ publication }, front] = await Promise.all([readSettings(), readFront()]);
	return (
		<SitePage front now={now} song={songOfFront(front)}>
			<JsonLd things={frontFacts(publication)} />
			{front.lead ? (
				<FrontPage front={front} now={now} />
			) : (
				<EmptyList title="未有報道" text="第一篇報道發布後，會在這裏出現。" />
			)}
		</SitePage>
	);
}

// Stories of the first site were known as /?p=12345; links in old mails and books still come that way.
async function leadOldAddressOn(p: string | string[] | undefined) {
	if (typeof p !== "string" || !/^\d{1,9}$/.test(p)) return;
	const redirect = await readRedirect(`/?p=${p}`);
	if (redirect?.toPath) permanentRedirect(redirect.toPath);
}
