import "@/components/styles/contribute.css";
import type { Metadata } from "next";
import { LinkForm } from "@/components/comments/link-form";
import { FormSteps, STEP_NUMBERS } from "@/components/contribute/form-steps";
import { SitePage } from "../../site-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "確認來件", robots: { index: false }, referrer: "same-origin" };

export default async function ConfirmSubmissionPage({ searchParams }: Props) {
	const { token, problem } = await searchParams;
	return (
		<SitePage path={null} current="/contribute" now={new Date()} song={["確認來件", STEP_NUMBERS]}>
			<div className="rcpt">
				<FormSteps at="按電郵確認" />
				<h1>確認來件</h1>
				<LinkForm
					action="/contribute/confirmations"
					token={typeof token === "string" ? token : ""}
					problem={typeof problem === "string" ? problem : null}
					button="確認來件"
					text="按下面的按鈕，確認來件由你送出，編輯部便收妥。"
				/>
			</div>
		</SitePage>
	);
}
