import { randomUUID } from "node:crypto";
import { appointTipKey } from "@/lib/tips/appoint-tip-key";
import { confirmTipKey } from "@/lib/tips/confirm-tip-key";
import { destroyTip } from "@/lib/tips/destroy-tip";
import { followUpTip } from "@/lib/tips/follow-up-tip";
import { makeTipKey } from "@/lib/tips/make-tip-key";
import { moveTip } from "@/lib/tips/move-tip";
import { openTipMessage } from "@/lib/tips/open-tip-message";
import { promoteTip } from "@/lib/tips/promote-tip";
import { remindCustodians } from "@/lib/tips/remind-custodians";
import { removeTipKey } from "@/lib/tips/remove-tip-key";
import { replyTip } from "@/lib/tips/reply-tip";
import { resealTipMessage } from "@/lib/tips/reseal-tip-message";
import { sendTip } from "@/lib/tips/send-tip";
import { tidyTips } from "@/lib/tips/tidy-tips";
import { withdrawTip } from "@/lib/tips/withdraw-tip";
import { SEALED_FOR_ONE } from "./tip-keys";

const tipId = randomUUID();
const messageId = randomUUID();
const keyId = randomUUID();
const hash = "0".repeat(64);
const sealed = new Uint8Array(SEALED_FOR_ONE);
const recipient = `age1pq1${"q".repeat(1_952)}`;

/** Somebody else's key, whoever asks: a writer has none to lose. */
export const TIP_KEY_SQL = `insert into tip_keys (id, user_id, recipient, locked, made_at)
	select '${keyId}', id, 'age1pq1nobody', 'x', now() from users where role = 'writer' order by id limit 1`;

/** The commands about confidential tips, each with input that parses; asked by the permission matrix. */
export const WRITES_OF_TIPS = {
	sendTip: {
		write: sendTip,
		permission: "tip.send",
		input: () => ({ hash, replyTo: recipient, sealed, keyIds: [] }),
	},
	followUpTip: { write: followUpTip, permission: "tip.send", input: () => ({ hash, sealed, keyIds: [] }) },
	withdrawTip: { write: withdrawTip, permission: "tip.send", input: () => ({ hash }) },
	makeTipKey: {
		write: makeTipKey,
		permission: "tip.make-key",
		input: () => ({ keyId: randomUUID(), recipient, locked: "AAAA" }),
	},
	appointTipKey: { write: appointTipKey, permission: "tip.appoint", input: () => ({ keyId }) },
	confirmTipKey: { write: confirmTipKey, permission: "tip.confirm", input: () => ({ keyId }) },
	removeTipKey: { write: removeTipKey, permission: "tip.remove-key", input: () => ({ keyId }) },
	openTipMessage: { write: openTipMessage, permission: "tip.keep", input: () => ({ tipId, messageId }) },
	replyTip: {
		write: replyTip,
		permission: "tip.keep",
		input: () => ({ tipId, sealed: SEALED_FOR_ONE.toString("base64"), keyIds: [], state: "need_more" }),
	},
	moveTip: { write: moveTip, permission: "tip.keep", input: () => ({ tipId, state: "in_work" }) },
	resealTipMessage: {
		write: resealTipMessage,
		permission: "tip.keep",
		input: () => ({ tipId, messageId, sealed, keyIds: [] }),
	},
	promoteTip: {
		write: promoteTip,
		permission: "tip.keep",
		input: () => ({ tipId, headline: "不該有的稿", text: "一句。" }),
	},
	destroyTip: { write: destroyTip, permission: "tip.keep", input: () => ({ tipId }) },
	tidyTips: { write: tidyTips, permission: "tip.tidy", input: () => ({}) },
	remindCustodians: { write: remindCustodians, permission: "tip.tidy", input: () => ({}) },
} as const;
