import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { describe, expect, test } from "vitest";
import { anonymous } from "@/lib/access/actor";
import { CLIENT_ADDRESS } from "@/lib/access/client-address";
import { environment } from "@/lib/env";
import { newChallenge, readProof } from "@/lib/submissions/proof-of-work";
import { formStamp } from "@/lib/submissions/seals";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { tidySubmissions } from "@/lib/submissions/tidy-submissions";
import { useFreshDatabase } from "../support/database";
import { theSystem, value } from "../support/given";

const { query } = useFreshDatabase();
let counter = 0;

async function aProof(): Promise<string> {
	const challenge = await newChallenge(new Date());
	const solution = await solveChallenge({ challenge, deriveKey });
	return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}

async function send(proof: string): Promise<string[]> {
	counter += 1;
	const typed = {
		...{ kind: "press", organisation: "智榕", senderName: "彭小姐", email: `work${counter}@agency.example` },
		...{
			phone: "0000 0000",
			title: `推出${counter}`,
			body: `第${counter}份。${"推出免費校園版，".repeat(20)}`,
		},
		...{ authorised: "on", mayEdit: "on", privacy: "on", proof, address: `10.9.${counter}.1` },
		stamp: formStamp("press", new Date(Date.now() - 60_000)),
	};
	const { id } = value(await sendSubmission(anonymous, typed as never));
	const [row] = await query("select signals from submissions where id = $1", [id]);
	return row?.signals as string[];
}

describe("work done for a form", () => {
	test("is given to a network 120 times an hour and no more; another network gets its own", async () => {
		const { POST } = await import("@/app/contribute/challenges/route");
		const ask = (address: string, origin = environment().siteUrl) =>
			POST(
				new Request("http://localhost/contribute/challenges", {
					method: "POST",
					headers: { origin, [CLIENT_ADDRESS]: address },
				}),
			);
		for (let asked = 0; asked < 120; asked += 1) expect((await ask("10.8.1.1")).status).toBe(200);
		expect((await ask("10.8.1.2")).status).toBe(429);
		expect((await ask("10.8.2.1")).status).toBe(200);
		expect((await ask("10.8.2.1", "https://elsewhere.example")).status).toBe(403);
	});

	test("speaks for one submission: brought a second time it is taken, and said to be spent", async () => {
		const proof = await aProof();
		expect(await send(proof)).toEqual([]);
		expect(await send(proof)).toEqual(["spent-proof"]);
	});

	test("sent twice at once counts once", async () => {
		const proof = await aProof();
		const all = await Promise.all([send(proof), send(proof), send(proof)]);
		expect(all.filter((signals) => signals.length === 0)).toHaveLength(1);
	});

	test("that is missing, made up or changed refuses nothing and is one signal", async () => {
		const read = JSON.parse(Buffer.from(await aProof(), "base64").toString());
		read.challenge.parameters.cost = 1;
		const changed = Buffer.from(JSON.stringify(read)).toString("base64");
		for (const proof of ["", "bm8=", changed, "a".repeat(5000)])
			expect(await send(proof)).toEqual(["no-proof"]);
	});

	test("is good for two hours, and forgotten when it could not be sent again", async () => {
		const proof = await aProof();
		const in_ = (hours: number) => new Date(Date.now() + hours * 3_600_000);
		expect(await readProof(proof, in_(1.9))).not.toBeNull();
		expect(await readProof(proof, in_(2.1))).toBeNull();
		await send(proof);
		await tidySubmissions(theSystem, {}, { now: in_(2.1) });
		expect(await query("select 1 from spent_proofs")).toEqual([]);
	});
});
