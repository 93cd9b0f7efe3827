import "@/components/styles/contribute.css";
import type { Metadata } from "next";
import { createElement } from "react";
import { FormSteps, STEP_NUMBERS } from "@/components/contribute/form-steps";
import { pressFormScript } from "@/lib/reader-scripts/reader-scripts";
import { SitePage } from "../../site-page";

export const metadata: Metadata = { title: "請查看電郵", robots: { index: false } };

const TITLE = "還差一步：請查看電郵。";

export default async function SentPage() {
	return (
		<SitePage path={null} current="/contribute" now={new Date()} song={[TITLE, STEP_NUMBERS]}>
			<script type="module" src={(await pressFormScript()).address} />
			{createElement("press-sent")}
			<div className="rcpt" role="status">
				<FormSteps at="按電郵確認" />
				<h1>{TITLE}</h1>
				<p>我們已寄出確認連結。請在24小時內按下，編輯部才算收妥；逾時未確認的來件會刪除。</p>
				<p className="hint">找不到電郵？請查看垃圾郵件匣，或稍候幾分鐘。地址有誤的話，請返回重新填寫。</p>
				<p>
					<a className="btn" href="/contribute">
						返回投稿報料
					</a>
				</p>
			</div>
		</SitePage>
	);
}
