import { notFound } from "next/navigation";
import { GoneNotice } from "@/components/site/gone-notice";
import { answersWith } from "@/lib/front/reading";
import { readRedirect } from "@/lib/redirects/public-queries";
import { leadOn } from "./lead-on";
import { SitePage } from "./site-page";

/** An address that is no page of ours: an old one is led on, one taken away says so, any other is not found. */
export async function UnknownPage({ path }: { path: string }) {
	await leadOn(path);
	const known = await readRedirect(path);
	if (!known) notFound();
	answersWith(410);
	return (
		<SitePage path={path} now={new Date()} song={["這一頁已撤下"]}>
			<GoneNotice {...known} />
		</SitePage>
	);
}
