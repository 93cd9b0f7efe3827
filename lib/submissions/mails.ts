import type { Transaction } from "@/db/client";
import type { Submission } from "@/db/schema/submissions";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { confirmToken, statusPath } from "./seals";
import { CONFIRM_HOURS } from "./states";

type About = Pick<Submission, "id" | "code" | "title" | "senderName" | "email">;

/** Asks whoever reads mail at an address whether the submission is theirs. */
export async function mailConfirmation(tx: Transaction, about: About, now: Date): Promise<void> {
	const expiresAt = new Date(now.getTime() + CONFIRM_HOURS * 3_600_000);
	await mail(tx, about, {
		subject: `請確認來件：${about.title}`,
		text: `請按以下連結確認這份來件由你送出，編輯部才算收妥。連結在${CONFIRM_HOURS}小時內有效。

${address(`/contribute/confirm?token=${confirmToken(about.id, expiresAt)}`)}

如果不是你送出的，毋須理會；未確認的來件會在${CONFIRM_HOURS}小時後刪除。`,
		now,
	});
}

/** The receipt, with the code and the sender's own page. */
export async function mailReceived(tx: Transaction, about: About, now: Date): Promise<void> {
	await mail(tx, about, {
		subject: `已收妥（${about.code}）：${about.title}`,
		text: `編輯部已收妥你的來件。

追蹤編號：${about.code}
查看進度、回覆編輯或撤回：
${address(statusPath(about.id))}

毋須開設帳戶。持有這條連結的人都能查看和撤回來件，請勿轉發。`,
		now,
	});
}

export async function mailQuestion(
	tx: Transaction,
	about: About,
	{ question, now }: { question: string; now: Date },
): Promise<void> {
	await mail(tx, about, {
		subject: `編輯有問題（${about.code}）：${about.title}`,
		text: `編輯就你的來件有以下問題：

${question.replace(/^/gm, "> ")}

請在這裏回覆：
${address(statusPath(about.id))}`,
		now,
	});
}

/** Tells the sender of an invitation that the newsroom has it in its diary, and where to say that it is changed or called off. */
export async function mailInDiary(tx: Transaction, about: About, now: Date): Promise<void> {
	await mail(tx, about, {
		subject: `已列入採訪日誌（${about.code}）：${about.title}`,
		text: `編輯部已把活動列入採訪日誌。是否派員出席，會另行以電郵回覆。

如活動改期、待定或取消，請在這裏通知我們，亦可取得日曆檔：
${address(statusPath(about.id))}`,
		now,
	});
}

/** Asks the author of a contributed piece to read it as it is to be printed. */
export async function mailProof(
	tx: Transaction,
	about: About,
	{ number, note, now }: { number: number; note: string | null; now: Date },
): Promise<void> {
	await mail(tx, about, {
		subject: `請校閱${number > 1 ? `第${number}稿` : ""}（${about.code}）：${about.title}`,
		text: `編輯已編好你的文章，刊登前請你校閱。頁面會標示與原稿的分別，你可以同意刊登，或寫明要修改的地方。${note ? `\n\n${note.replace(/^/gm, "> ")}` : ""}

校閱及回覆：
${address(statusPath(about.id))}

編輯部會等你同意才刊登；不等候而刊登，須由主編決定並記下原因。持有這條連結的人都能看到校樣，請勿轉發。`,
		now,
	});
}

/** Tells the sender of a release or a pitch what the newsroom made of what was to be put right. */
export async function mailAmendment(
	tx: Transaction,
	about: About,
	{ isConfirmed, words, now }: { isConfirmed: boolean; words: string | null; now: Date },
): Promise<void> {
	await mail(tx, about, {
		subject: `${isConfirmed ? "已按你的要求修改" : "未有接納修改"}（${about.code}）：${about.title}`,
		text: `${isConfirmed ? "編輯部已確認你對來件的修改，以後以修改後的內容為準。" : "編輯部未有接納你對來件的修改，仍以原來的內容為準。"}${words ? `\n\n${words}` : ""}

詳情：
${address(statusPath(about.id))}`,
		now,
	});
}

export async function mailDeclined(
	tx: Transaction,
	about: About,
	{ reason, note, now }: { reason: string; note: string | null; now: Date },
): Promise<void> {
	await mail(tx, about, {
		subject: `來件結果（${about.code}）：${about.title}`,
		text: `多謝來件。編輯部決定不採用：${reason}${note ? `\n\n${note}` : ""}

詳情：
${address(statusPath(about.id))}`,
		now,
	});
}

/** Tells a sender that nothing came of a submission in the time for which it is kept, and that it is deleted. */
export async function mailForgotten(tx: Transaction, about: About, now: Date): Promise<void> {
	await mail(tx, about, {
		subject: `來件結果（${about.code}）：${about.title}`,
		text: "多謝來件。編輯部半年內未能採用，內容及你的資料現已刪除。如仍想我們跟進，請重新來件。",
		now,
	});
}

/** Tells a sender that readers have the story, and where to say what is wrong with it. */
export async function mailUsed(
	tx: Transaction,
	about: About,
	{ path, number, now }: { path: string; number: number; now: Date },
): Promise<void> {
	await mail(tx, about, {
		subject: `報道已刊出（${about.code}）：${about.title}`,
		text: `由你的來件而起的報道已經刊出：
${address(path)}

如有錯誤，請由這裏提出更正：
${address(`/contribute/correction?from=${number}`)}`,
		now,
	});
}

/** Tells whoever asked for a correction that readers have been told. */
export async function mailCorrected(
	tx: Transaction,
	about: About,
	{ path, now }: { path: string; now: Date },
): Promise<void> {
	await mail(tx, about, {
		subject: `更正已刊出（${about.code}）`,
		text: `多謝指正。編輯部翻查後，已在報道刊出更正：
${address(path)}

所有更正都列在：
${address("/corrections")}`,
		now,
	});
}

async function mail(
	tx: Transaction,
	{ email, senderName }: About,
	{ subject, text, now }: { subject: string; text: string; now: Date },
): Promise<void> {
	await queueMail(tx, { to: email, subject, text: `${senderName}：\n\n${text}\n`, now });
}

function address(path: string): string {
	return `${environment().siteUrl}${path}`;
}
