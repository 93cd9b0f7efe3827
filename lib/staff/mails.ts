import type { Transaction } from "@/db/client";
import { settings } from "@/db/schema/settings";
import type { User } from "@/db/schema/users";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { settingsOf } from "@/lib/settings/settings";
import { type Locale, type Words, wordsIn } from "@/lib/words/words";
import { deviceOf } from "./device";

type To = Pick<User, "email" | "name" | "locale">;
type Letter = { subject: string; text: string };

/** Writes to a member of the staff, in their language, from the words of `access.mails`. */
export async function mailStaff(
	tx: Transaction,
	{
		to,
		locale,
		isSecret = false,
		now,
		letter,
	}: {
		to: string;
		locale: Locale;
		/** Holds a link that opens an account. */
		isSecret?: boolean;
		now: Date;
		letter: (mails: Words["access"]["mails"], house: { publication: string; siteUrl: string }) => Letter;
	},
): Promise<void> {
	const { publication } = settingsOf(await tx.select().from(settings));
	const { siteUrl } = environment();
	const { subject, text } = letter(wordsIn(locale).access.mails, { publication: publication.name, siteUrl });
	await queueMail(tx, { to, subject, text, isSecret, now });
}

/** Tells the owner that somebody, most likely they, has signed in from a device that was not known. */
export async function mailNewDevice(
	tx: Transaction,
	{ user, userAgent, now }: { user: To; userAgent: string; now: Date },
): Promise<void> {
	const words = wordsIn(user.locale);
	const { browser, system } = deviceOf(userAgent);
	const device = words.account.device(
		browser ?? words.account.unknownBrowser,
		system ?? words.account.unknownSystem,
	);
	const at = `${words.when.day(now)} ${words.when.clock(now)}`;
	await mailStaff(tx, {
		to: user.email,
		locale: user.locale,
		now,
		letter: (mails, house) => ({
			subject: mails.newDevice.subject(house.publication),
			text: mails.newDevice.text({ ...house, name: user.name, device, at }),
		}),
	});
}

/** Tells the owner what has been done to the account, so that nobody else does it unseen. */
export async function mailAccountChange(
	tx: Transaction,
	{ user, change, now }: { user: To; change: keyof Words["access"]["mails"]["changes"]; now: Date },
): Promise<void> {
	await mailStaff(tx, {
		to: user.email,
		locale: user.locale,
		now,
		letter: (mails, house) => ({
			subject: mails.changed.subject(house.publication),
			text: mails.changed.text({ ...house, name: user.name, change: mails.changes[change] }),
		}),
	});
}
