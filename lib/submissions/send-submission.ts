import { randomUUID } from "node:crypto";
import { and, eq, gt, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { publications } from "@/db/schema/publications";
import { type Submission, submissions } from "@/db/schema/submissions";
import { networkDigest } from "@/lib/access/seal";
import { attachFiles } from "@/lib/files/attach-files";
import { listHeld } from "@/lib/files/held-queries";
import { formatHeadline } from "@/lib/headlines/headline";
import { sameKey } from "@/lib/saving/same-key";
import { wordVector } from "@/lib/search/vector";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { CONSENT_VERSION } from "./consent";
import { type Sent, sentForm } from "./input";
import { countSending } from "./limits";
import { mailConfirmation } from "./mails";
import { newCode, readFormStamp } from "./seals";
import { signalsOfSending } from "./signals";
import { spendProof } from "./spend-proof";
import { CONFIRM_HOURS } from "./states";
import { writeBands } from "./write-bands";

/** So long a mail may take; whoever sends the same again after it is mailed again. */
const AGAIN_AFTER_MS = 60_000;

/** These are columns of their own; every other field of a form goes into `details`. */
const COLUMNS = new Set(["title", "body", "senderName", "organisation", "email", "phone", "privacy"]);

/**
 * What somebody outside sends to the newsroom. It is seen by nobody until the mail is confirmed; sent twice to the last field, it stands once. The
 * system's, of the demo, is received at once, and nobody is mailed.
 */
export const sendSubmission = command({
	permission: "submission.send",
	input: sentForm,
	find: findNothing,
	run: async ({ tx, actor, input, now, record }) => {
		const { kind, fields } = input;
		const about = input.aboutNumber === null ? null : await storyTitle(tx, input.aboutNumber, now);
		if (kind === "correction" && about === null) return refuse({ code: "no-such-story", field: "about" });
		const email = String(fields.email);
		const network = networkDigest(input.address);
		const traffic = actor.kind === "system" ? "free" : await countSending({ network, email });
		if (traffic === "too-many-submissions") return refuse({ code: traffic });
		const body = fields.body ?? "";
		const sent = {
			...{ kind, email, body, title: fields.title ?? `更正要求：${about}`, details: detailsOf(input) },
			...{ embargoUntil: input.embargoUntil, startsAt: input.startsAt },
			aboutNumber: about === null ? null : input.aboutNumber,
		};
		const twin = (await listHeld(input.basket, now)).length > 0 ? null : await earlier(tx, sent, now);
		if (twin) {
			// Whoever sends again has waited for a mail that may be lost.
			if (twin.state === "unverified" && now.getTime() - twin.createdAt.getTime() > AGAIN_AFTER_MS)
				await mailConfirmation(tx, twin, now);
			return done({ id: twin.id, state: twin.state });
		}
		const state = actor.kind === "system" ? ("new" as const) : ("unverified" as const);
		const signals =
			actor.kind === "system"
				? []
				: signalsOfSending({
						trap: input.website,
						stampedAt: readFormStamp(kind, input.stamp),
						text: body,
						isNetworkBusy: traffic === "busy",
						proof: await spendProof(tx, { sent: input.proof, now }),
						now,
					});
		const [made] = await tx
			.insert(submissions)
			.values({
				id: randomUUID(),
				code: newCode(),
				...sent,
				state,
				senderName: String(fields.senderName),
				organisation: fields.organisation ?? null,
				phone: fields.phone ?? null,
				signals,
				network,
				consentVersion: CONSENT_VERSION,
				words: wordVector([
					...[fields.title, body, fields.organisation, fields.boilerplate].map((text) => text ?? ""),
					String(fields.senderName),
					email,
				]),
				createdAt: now,
				confirmedAt: state === "new" ? now : null,
				changedAt: now,
			})
			.returning();
		if (!made) throw new Error("a submission was not written");
		const { basket, aboutFiles } = input;
		const wrong = await attachFiles(tx, { submissionId: made.id, basket, aboutFiles, kind, now });
		if (wrong.length > 0) return refuse(...wrong);
		if (state === "unverified") await mailConfirmation(tx, made, now);
		else await writeBands(tx, made);
		await record("submission.sent", made.id, { code: made.code, kind, signals: made.signals });
		return done({ id: made.id, state: made.state });
	},
});

function detailsOf({ fields }: Sent): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields).flatMap(([name, text]) =>
			COLUMNS.has(name) || text === null || text === "" ? [] : [[name, text]],
		),
	);
}

async function storyTitle(tx: Transaction, number: number, now: Date): Promise<string | null> {
	const [story] = await tx
		.select({ kicker: publications.kicker, claim: publications.claim, publishAt: publications.publishAt })
		.from(publications)
		.where(eq(publications.number, number));
	if (!story || story.publishAt > now) return null;
	return formatHeadline({ kicker: story.kicker, claim: story.claim, subs: [], author: null });
}

type Whole = Pick<
	Submission,
	"kind" | "email" | "title" | "body" | "details" | "embargoUntil" | "startsAt" | "aboutNumber"
>;

/** The same from the same address, to its last field, within the time of its confirmation: a form sent twice. */
async function earlier(tx: Transaction, sent: Whole, now: Date): Promise<Submission | undefined> {
	const { body, email, kind } = sent;
	// One after the other, so that the same form sent twice at once finds its twin.
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`submission ${email}`}, 0))`);
	const alike = await tx
		.select()
		.from(submissions)
		.where(
			and(
				sql`md5(${submissions.body}) = md5(${body})`,
				eq(submissions.body, body),
				eq(submissions.email, email),
				eq(submissions.kind, kind),
				ne(submissions.state, "withdrawn"),
				gt(submissions.createdAt, new Date(now.getTime() - CONFIRM_HOURS * 3_600_000)),
			),
		);
	return alike.find((one) => sameKey(wholeOf(one)) === sameKey(wholeOf(sent)));
}

function wholeOf({ title, details, embargoUntil, startsAt, aboutNumber }: Whole) {
	const [until, at] = [embargoUntil?.getTime() ?? null, startsAt?.getTime() ?? null];
	return { title, details, aboutNumber, until, at };
}
