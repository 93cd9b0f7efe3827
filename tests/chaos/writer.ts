import { setTimeout as sleep } from "node:timers/promises";
import { PASSWORD } from "../support/given";

type Stored =
	| { revision: number; body: unknown; content: { tags: string[] } | null; tags: string[] }
	| undefined;

/** Somebody who saves one story over and over through the web, and remembers what the server promised to have kept. */
export class Writer {
	readonly articleId: string;
	acknowledged = 0;
	#revision = 1;
	#attempt = 0;
	#kept: { revision: number; attempt: number } | null = null;
	#keptAt = 0;
	/** Promises seen broken on the way; later saves would hide them. */
	#broken: string[] = [];
	#cookies = "";
	#isWriting = false;
	#work: Promise<void> = Promise.resolve();

	constructor(
		readonly url: string,
		private readonly story: { articleId: string; content: Record<string, unknown> },
	) {
		this.articleId = story.articleId;
	}

	async signIn(email: string): Promise<void> {
		const asked = await fetch(`${this.url}/api/auth/csrf`);
		const { csrfToken } = (await asked.json()) as { csrfToken: string };
		const answer = await fetch(`${this.url}/api/auth/callback/credentials`, {
			method: "POST",
			redirect: "manual",
			headers: { origin: this.url, cookie: cookiesOf(asked) },
			body: new URLSearchParams({ csrfToken, email, password: PASSWORD }),
		});
		this.#cookies = cookiesOf(answer);
		if (!this.#cookies.includes("session-token")) throw new Error(`${email} could not sign in`);
	}

	begin(): void {
		this.#isWriting = true;
		this.#work = this.#write();
	}

	/** Resolves when the save under way has come to its end. */
	async pause(): Promise<void> {
		this.#isWriting = false;
		await this.#work;
	}

	/** Resolves with the first save that was acknowledged after `since` (milliseconds since 1970). */
	async nextAcknowledgement(since: number, patienceMs: number): Promise<void> {
		const asked = this.acknowledged;
		for (; Date.now() - since < patienceMs; await sleep(20))
			if (this.acknowledged > asked && this.#keptAt > since) return;
		throw new Error(`no save was acknowledged within ${patienceMs / 1000} s of the kill`);
	}

	/** What of the promised is missing from the stored row, one sentence each. */
	compare(stored: Stored): string[] {
		if (!stored) return [`${this.articleId} is gone`];
		if (this.#kept === null) return [];
		const { revision, attempt } = this.#kept;
		const storedAttempt = Number(/第(\d+)次/.exec(JSON.stringify(stored.body))?.[1]);
		const faults = this.#broken.splice(0);
		if (stored.revision < revision)
			faults.push(`revision ${revision} was acknowledged, ${stored.revision} is stored`);
		if (!(storedAttempt >= attempt))
			faults.push(`save ${attempt} was acknowledged, ${storedAttempt} is stored`);
		if (stored.revision === revision && storedAttempt !== attempt)
			faults.push(`revision ${revision} holds save ${storedAttempt} and not ${attempt}`);
		if (stored.tags.join() !== tagsOf(storedAttempt).join())
			faults.push(`save ${storedAttempt} has the tags ${stored.tags.join()}`);
		return faults.map((fault) => `${this.articleId}: ${fault}`);
	}

	async #write(): Promise<void> {
		while (this.#isWriting) {
			try {
				await this.#save();
			} catch (error) {
				// A connection that breaks off is what a kill looks like from here; the next save tells what became of this one.
				if (!(error instanceof TypeError || (error as Error).name === "TimeoutError")) throw error;
				await sleep(50);
			}
		}
	}

	async #save(): Promise<void> {
		const attempt = ++this.#attempt;
		const text = `第${attempt}次儲存，原文照錄。`;
		const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
		const answer = await fetch(`${this.url}/api/articles/${this.articleId}`, {
			method: "PUT",
			headers: { "content-type": "application/json", origin: this.url, cookie: this.#cookies },
			body: JSON.stringify({
				revision: this.#revision,
				content: { ...this.story.content, body, tags: tagsOf(attempt) },
			}),
			signal: AbortSignal.timeout(15_000),
		});
		if (answer.status === 200) {
			const { revision } = (await answer.json()) as { revision: number };
			this.#revision = revision;
			this.#kept = { revision, attempt };
			this.#keptAt = Date.now();
			this.acknowledged += 1;
		} else if (answer.status === 404) {
			await answer.arrayBuffer();
			this.#broken.push("the story is not found");
			await sleep(500);
		} else if (answer.status === 409) {
			// The save before was kept though its answer never came: go on from there. An older one means that a promise is broken.
			const { problems } = (await answer.json()) as { problems: { values?: { revision?: number } }[] };
			const stored = Number(problems[0]?.values?.revision);
			if (!(stored >= (this.#kept?.revision ?? 1)))
				this.#broken.push(
					`revision ${this.#kept?.revision} was acknowledged, the server went on from ${stored}`,
				);
			this.#revision = stored;
		} else {
			await answer.arrayBuffer();
			if (answer.status < 500) throw new Error(`a save was answered with ${answer.status}`);
			await sleep(50);
		}
	}
}

function tagsOf(attempt: number): string[] {
	return attempt % 2 === 0 ? ["雙數", `第${attempt % 10}批`] : ["單數"];
}

function cookiesOf(answer: Response): string {
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");
}
