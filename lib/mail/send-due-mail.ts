import { createTransport } from "nodemailer";
import { system } from "@/lib/access/actor";
import { environment } from "@/lib/env";
import { mailHtml } from "./mail-html";
import { noteMail } from "./note-mail";
import { isRefusedForGood, LEASE_SECONDS } from "./rules";
import { takeDueMail } from "./take-due-mail";

const AT_MOST = 100;
/** A receiving server may be slow to answer; a hundred senders wait for their mail at the same time. */
const AT_ONCE = 4;
const post = system("post");

/**
 * Sends what is due in the outbox, a few at a time, to the server at SMTP_URL. Any number of workers may do so at the
 * same time. Without SMTP_URL nothing is sent and nothing is lost: the mails wait and administrators read them at the desk.
 */
export async function sendDueMail({
	smtpUrl = environment().smtpUrl,
	from = environment().mailFrom,
}: {
	smtpUrl?: string | undefined;
	from?: string | undefined;
} = {}): Promise<{ sent: number; failed: number }> {
	const counts = { sent: 0, failed: 0 };
	if (!smtpUrl || !from) return counts;
	const transport = createTransport({
		url: smtpUrl,
		// All of it stays well within the lease, so that a slow server does not get the mail twice.
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: (LEASE_SECONDS / 3) * 1000,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	let left = AT_MOST;
	async function sendOnes(): Promise<void> {
		while (left > 0) {
			left -= 1;
			const taken = await takeDueMail(post, {});
			if (!taken.ok || taken.value === null) break;
			const { id, attempts, to, subject, text, messageId, createdAt } = taken.value;
			const problem = await trySending(() =>
				transport.sendMail({
					from,
					to: { name: "", address: to },
					subject,
					text,
					html: mailHtml(text, environment().siteUrl),
					messageId,
					date: createdAt,
					headers: { "Auto-Submitted": "auto-generated" },
				}),
			);
			await noteMail(post, { id, attempts, ...problem });
			counts[problem.error === null ? "sent" : "failed"] += 1;
			// A server that is away for one mail is away for all.
			if (problem.error !== null && !problem.isForGood) left = 0;
		}
	}
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, sendOnes));
	} finally {
		transport.close();
	}
	return counts;
}

async function trySending(
	send: () => Promise<unknown>,
): Promise<{ error: string | null; isForGood: boolean }> {
	try {
		await send();
		return { error: null, isForGood: false };
	} catch (error) {
		// Whatever goes wrong on the way is written beside the mail, which is tried again.
		if (!(error instanceof Error)) throw error;
		return { error: error.message.slice(0, 500), isForGood: isRefusedForGood(error) };
	}
}
