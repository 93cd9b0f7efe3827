import { notFound } from "next/navigation";
import { GoneNotice } from "@/components/site/gone-notice";
import { answersWith } from "@/lib/front/reading";
import { readRedirect } from "@/lib/redirects/public-queries";
import { leadOn } from "../lead-on";
import { SitePage } from "../site-page";

type Props = { params: Promise<{ path: string[] }> };

export const metadata = { title: "找不到這一頁", robots: { index: false } };

/** Addresses that are no page of ours: old ones are led on, those taken away say so, the rest are not found. */
export default async function UnknownPage({ params }: Props) {
	const path = `/${(await params).path.join("/")}`;
	await leadOn(path);
	if (!(await readRedirect(path))) notFound();
	answersWith(410);
	return (
		<SitePage now={new Date()} song={["這一頁已撤下"]}>
			<GoneNotice />
		</SitePage>
	);
}
