import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

export type PostBox = {
	smtpUrl: string;
	/** What came, as it was sent, in turn. */
	mails: Buffer[];
	close: () => Promise<void>;
};

/** A mail server that takes everything, and thinks for up to `slowMs` before it says that it has. */
export async function openPostBox({ slowMs = 0 } = {}): Promise<PostBox> {
	const mails: Buffer[] = [];
	const server = new SMTPServer({
		disabledCommands: ["AUTH", "STARTTLS"],
		onData(stream, _session, done) {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("end", async () => {
				mails.push(Buffer.concat(chunks));
				await sleep(Math.random() * slowMs);
				done();
			});
		},
	});
	// Whoever is killed in the middle of a mail breaks the connection off.
	server.on("error", () => undefined);
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	return {
		smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
		mails,
		close: () => new Promise((closed) => server.close(() => closed())),
	};
}
