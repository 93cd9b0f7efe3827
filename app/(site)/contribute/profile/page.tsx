import "@/components/styles/contribute.css";
import type { Metadata } from "next";
import { LinkForm } from "@/components/comments/link-form";
import { ProfileAsk } from "@/components/contribute/profile-ask";
import { ProfileForm } from "@/components/contribute/profile-form";
import { takeOver } from "@/lib/http/hand-over";
import { LINK_MINUTES } from "@/lib/profiles/rules";
import type { ShownProfile } from "@/lib/profiles/shown-profile";
import { SitePage } from "../../site-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "機構資料", robots: { index: false }, referrer: "same-origin" };

const TITLE = "取回機構資料";
const OPENED = "你的機構資料";

/** Asks for a link, opens it by a button, or shows what it opened, which app/contribute/profile hands over for one answer alone. */
export default async function ProfilePage({ searchParams }: Props) {
	const { form, token, problem } = await searchParams;
	const shown = takeOver<ShownProfile>(form);
	const isLink = typeof token === "string" || typeof problem === "string";
	return (
		<SitePage path={null} current="/contribute" now={new Date()} song={[TITLE, OPENED, "已寄出已刪除"]}>
			<div className="rcpt pf-p">
				{shown?.step === "open" ? (
					<>
						<h1>{OPENED}</h1>
						<ProfileForm {...shown} />
					</>
				) : shown?.step === "sent" ? (
					<div role="status">
						<h1>已寄出</h1>
						<p>如這個地址曾經來件，連結會在幾分鐘內寄到，{LINK_MINUTES}分鐘內有效，只可用一次。</p>
					</div>
				) : shown?.step === "removed" ? (
					<div role="status">
						<h1>已刪除</h1>
						<p>機構資料已經刪除，未用的連結亦已失效。已送出的來件不受影響。</p>
					</div>
				) : (
					<>
						<h1>{TITLE}</h1>
						{isLink ? (
							<LinkForm
								action="/contribute/profile/opened"
								token={typeof token === "string" ? token : ""}
								problem={typeof problem === "string" ? problem : null}
								button="開啟資料"
								text="按下面的按鈕開啟。連結只可用一次。"
							/>
						) : (
							<ProfileAsk
								typed={shown?.step === "ask" ? shown.typed : ""}
								problem={shown?.step === "ask" ? shown.problem : null}
							/>
						)}
					</>
				)}
			</div>
		</SitePage>
	);
}
