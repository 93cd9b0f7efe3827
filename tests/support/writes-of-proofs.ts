import { answerProof } from "@/lib/proofs/answer-proof";
import { recallProof } from "@/lib/proofs/recall-proof";
import { sendProof } from "@/lib/proofs/send-proof";
import { waiveProof } from "@/lib/proofs/waive-proof";

type Story = { articleId: string; revision: number };

/** The commands about proofs for authors, each with input that parses; asked by the permission matrix. */
export const WRITES_OF_PROOFS = {
	sendProof: {
		write: sendProof,
		permission: "proof.send",
		input: ({ articleId, revision }: Story) => ({ articleId, revision }),
	},
	recallProof: {
		write: recallProof,
		permission: "proof.send",
		input: ({ articleId }: Story) => ({ articleId, number: 1 }),
	},
	waiveProof: {
		write: waiveProof,
		permission: "proof.waive",
		input: ({ articleId }: Story) => ({ articleId, reason: "作者在航班上" }),
	},
	answerProof: {
		write: answerProof,
		permission: "submission.send",
		input: () => ({ token: "nobody.knows", number: 1, answer: "agreed" }),
	},
} as const;
