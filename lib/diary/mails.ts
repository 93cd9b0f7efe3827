import type { Transaction } from "@/db/client";
import type { DiaryEvent, diaryAnswers } from "@/db/schema/diary";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { statusPath } from "@/lib/submissions/seals";
import { datelineWithWeekday } from "@/lib/time/hong-kong";

type About = {
	event: DiaryEvent;
	/** The invitation, whose own page the organiser has. */
	submission: { id: string; code: string; email: string } | null;
	now: Date;
};

/** Tells the organiser whether somebody comes. */
export async function mailReply(
	tx: Transaction,
	{
		answer,
		names,
		note,
		...about
	}: About & { answer: (typeof diaryAnswers)[number]; names: string | null; note: string | null },
): Promise<void> {
	const isComing = answer === "coming";
	await mailOrganiser(tx, about, {
		subject: isComing ? "會出席採訪" : "未能出席採訪",
		lines: [
			isComing ? "多謝邀請，本報會派員採訪：" : "多謝邀請，本報今次未能派員採訪：",
			"",
			...when(about.event),
			...(isComing && names ? [`出席：${names}`] : []),
			...(note ? ["", note] : []),
		],
	});
}

/** Tells the organiser what the newsroom made of a change. */
export async function mailDecision(
	tx: Transaction,
	{ isConfirmed, words, ...about }: About & { isConfirmed: boolean; words: string | null },
): Promise<void> {
	await mailOrganiser(tx, about, {
		subject: isConfirmed ? "已按通知更改" : "未能按通知更改",
		lines: [
			isConfirmed ? "編輯部已收到更改，採訪日誌現為：" : "編輯部未有按更改通知修改採訪日誌，現仍為：",
			"",
			...standing(about.event),
			...(words ? ["", words] : []),
		],
	});
}

/** Tells the organiser that the diary has changed, where somebody else asked who sent the same invitation. */
export async function mailChanged(tx: Transaction, about: About): Promise<void> {
	await mailOrganiser(tx, about, {
		subject: "採訪日誌已更改",
		lines: ["編輯部已更改採訪日誌，現為：", "", ...standing(about.event)],
	});
}

/** The event as the diary has it now. */
function standing(event: DiaryEvent): string[] {
	if (event.state === "on") return when(event);
	return [`活動：${event.title}`, event.state === "postponed" ? "活動已改為待定。" : "活動已記為取消。"];
}

function when({ title, startsAt, place }: DiaryEvent): string[] {
	return [`活動：${title}`, `時間：${datelineWithWeekday(startsAt)}`, ...(place ? [`地點：${place}`] : [])];
}

async function mailOrganiser(
	tx: Transaction,
	{ event, submission, now }: About,
	{ subject, lines }: { subject: string; lines: string[] },
): Promise<void> {
	const { contactEmail, contactName, organiser, title } = event;
	if (contactEmail === null) return;
	// Their own page is for whoever sent it: the desk may have another contact written down by now.
	const own =
		submission?.email === contactEmail
			? ["", "如有更改，請在這裏通知我們：", `${environment().siteUrl}${statusPath(submission.id)}`]
			: [];
	await queueMail(tx, {
		to: contactEmail,
		subject: `${subject}${submission ? `（${submission.code}）` : ""}：${title}`,
		text: [`${contactName ?? organiser}：`, "", ...lines, ...own, ""].join("\n"),
		now,
	});
}
