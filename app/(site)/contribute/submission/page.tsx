import "@/components/styles/contribute.css";
import "@/components/styles/comments.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { stateTitle } from "@/components/contribute/progress";
import { SubmissionPage } from "@/components/contribute/submission-page";
import { takeOver } from "@/lib/http/hand-over";
import { fileSendScript, pressStatusScript } from "@/lib/reader-scripts/reader-scripts";
import type { ShownStatus } from "@/lib/submissions/returned-submission";
import { SitePage } from "../../site-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "來件進度", robots: { index: false }, referrer: "same-origin" };

/** Shown only through the sender's key (app/contribute/status), which hands it over; by its own address it is not there. */
export default async function SubmissionStatusPage({ searchParams }: Props) {
	const shown = takeOver<ShownStatus>((await searchParams).key);
	if (!shown) notFound();
	const now = new Date();
	return (
		<SitePage path={null} current="/contribute" now={now} song={[stateTitle(shown.status), "進度管理檔案"]}>
			<script type="module" src={(await fileSendScript()).address} />
			<script type="module" src={(await pressStatusScript()).address} />
			<SubmissionPage {...shown} now={now} />
		</SitePage>
	);
}
