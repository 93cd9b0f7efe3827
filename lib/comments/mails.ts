import type { Transaction } from "@/db/client";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { CONFIRM_HOURS } from "./rules";
import { confirmToken, removeToken } from "./seals";

type About = { commentId: string; to: string; name: string; title: string; text: string; now: Date };

/** Asks whoever reads mail at an address whether the comment is theirs. */
export async function mailConfirmation(tx: Transaction, about: About): Promise<void> {
	const { commentId, to, name, title, text, now } = about;
	const { siteUrl } = environment();
	const expiresAt = new Date(now.getTime() + CONFIRM_HOURS * 3_600_000);
	await queueMail(tx, {
		to,
		subject: `請確認你的留言：${title}`,
		text: `${name}：

你在「${title}」留言。請按以下連結確認，留言便會交編輯審閱。連結在${CONFIRM_HOURS}小時內有效，只可使用一次。

${siteUrl}/comments/confirm?token=${confirmToken(commentId, expiresAt)}

留言內容：
${quoted(text)}

如果不是你寫的，毋須理會；未確認的留言會在${CONFIRM_HOURS}小時後刪除。要立即刪除，或日後收回留言，請按：
${siteUrl}/comments/remove?token=${removeToken(commentId)}
`,
		now,
	});
}

/** Tells a reader that the comment is there to be read, with the way to take it back. */
export async function mailPublished(
	tx: Transaction,
	{ commentId, to, name, title, path, now }: Omit<About, "text"> & { path: string },
): Promise<void> {
	const { siteUrl } = environment();
	await queueMail(tx, {
		to,
		subject: `你的留言已刊出：${title}`,
		text: `${name}：

你在「${title}」的留言已經刊出：
${siteUrl}${path}

要收回留言，請按：
${siteUrl}/comments/remove?token=${removeToken(commentId)}
`,
		now,
	});
}

function quoted(text: string): string {
	return text.replace(/^/gm, "> ");
}
