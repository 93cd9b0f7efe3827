import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { headerOf } from "@/lib/front/send-page";
import { aFront } from "../../support/front";

const LONG = "字".repeat(400);
let open: Awaited<ReturnType<typeof aFront>> | null = null;

afterEach(() => open?.close());

describe("a kept page on the wire", () => {
	test("has the same headers whether they were joined when it was kept or are written for this answer", async () => {
		const { url } = await opened();
		const kept = await exchange(url, "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n", 2);
		const written = await exchange(url, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 1);
		const [first, second] = kept.split(/(?=HTTP\/1\.1)/);
		expect(second).toBe(first);
		expect(headOf(first)).toContain("Connection: keep-alive");
		expect(headOf(written)).toContain("Connection: close");
		expect(lasting(first)).toEqual(lasting(written));
		expect(lasting(first)).toContain("content-type: text/html; charset=utf-8");
		expect(first).toMatch(/\r\nDate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/);
		expect(bodyOf(first)).toBe(LONG);
		expect(bodyOf(written)).toBe(LONG);
	});

	test("a HEAD has the headers and no body, and the connection goes on", async () => {
		const { url } = await opened();
		const said = await exchange(
			url,
			"HEAD / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n",
			2,
		);
		const [head, page] = said.split(/(?=HTTP\/1\.1)/);
		expect(bodyOf(head)).toBe("");
		expect(headOf(head)).toEqual(headOf(page));
	});

	test("each answer names its own second, and has the page whole", async () => {
		const { get } = await opened();
		for (let turn = 0; turn < 3; turn += 1) {
			const before = Math.floor(Date.now() / 1000) * 1000;
			const answer = await get("/", { "accept-encoding": "br" });
			const date = Date.parse(answer.headers.get("date") ?? "");
			expect(date).toBeGreaterThanOrEqual(before);
			expect(date).toBeLessThanOrEqual(Date.now());
			expect(await answer.text()).toBe(LONG);
			await sleep(1_000);
		}
	});

	test("an old client's connection is closed after its page", async () => {
		const { url } = await opened();
		const said = await exchange(url, "GET / HTTP/1.0\r\n\r\n", 1);
		expect(headOf(said)).toContain("Connection: close");
		expect(bodyOf(said)).toBe(LONG);
	});
});

test("one header of a request: whatever its case, repeated ones joined, none where there is none", () => {
	const request = { rawHeaders: ["Host", "a", "ACCEPT-Encoding", "br", "accept-encoding", "gzip"] };
	expect(headerOf(request as never, "accept-encoding")).toBe("br, gzip");
	expect(headerOf(request as never, "host")).toBe("a");
	expect(headerOf(request as never, "if-none-match")).toBeUndefined();
});

async function opened() {
	open = await aFront(() => ({ body: LONG, tags: ["latest"] }));
	await open.get("/");
	return open;
}

/** What a server says to `asked` until it has begun `answers` answers and said the last one whole, or closed. */
function exchange(url: string, asked: string, answers: number): Promise<string> {
	const { hostname, port } = new URL(url);
	return new Promise((settle, fail) => {
		let said = "";
		const socket = connect(Number(port), hostname, () => socket.write(asked));
		socket.setEncoding("utf8");
		socket.on("data", (chunk: string) => {
			said += chunk;
			if (said.split(LONG).length + (asked.startsWith("HEAD") ? 1 : 0) > answers) socket.end();
		});
		socket.once("close", () => settle(said));
		socket.once("error", fail);
	});
}

function headOf(answer = ""): string[] {
	return (answer.split("\r\n\r\n")[0] ?? "").split("\r\n");
}

function bodyOf(answer = ""): string {
	return answer.split("\r\n\r\n")[1] ?? "";
}

function lasting(answer = ""): string[] {
	return headOf(answer).filter((line) => !/^(connection|keep-alive|date):/i.test(line));
}
