import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { FrontChange } from "@/lib/front/change";
import { aFront } from "../../support/front";

const LONG = "字".repeat(400);
let open: Awaited<ReturnType<typeof aFront>> | null = null;
const opened = async (...given: Parameters<typeof aFront>) => {
	open = await aFront(...given);
	return open;
};
const change = (tags: FrontChange["tags"], isGone = false): FrontChange => ({ id: 1, tags, isGone });

afterEach(() => open?.close());

describe("the front", () => {
	test("makes a page once for all who ask at the same time, and for all who ask later", async () => {
		const { get, made } = await opened(async () => {
			await sleep(30);
			return { body: LONG, tags: ["latest"] };
		});
		const bodies = await Promise.all(
			Array.from({ length: 20 }, async (_, at) => (await get(`/latest?utm=${at}`)).text()),
		);
		expect(new Set(bodies)).toEqual(new Set([LONG]));
		await get("/latest", { cookie: "a=b", "x-forwarded-host": "evil.example", "accept-language": "en" });
		expect(made).toEqual(["/latest"]);
	});

	test("sends the form that a reader accepts, each under its own strong tag, and 304 to who has it", async () => {
		const { get } = await opened(() => ({ body: LONG, tags: ["latest"] }));
		const tags = new Set<string>();
		for (const coding of ["br", "gzip", "identity"]) {
			const answer = await get("/", { "accept-encoding": coding });
			expect(answer.headers.get("content-encoding") ?? "identity").toBe(coding);
			expect(await answer.text()).toBe(LONG);
			const tag = answer.headers.get("etag") ?? "";
			tags.add(tag);
			const again = await get("/", { "accept-encoding": coding, "if-none-match": `W/"x", W/${tag}` });
			expect([again.status, await again.text()]).toEqual([304, ""]);
		}
		expect(tags.size).toBe(3);
		const head = await get("/", {}, "HEAD");
		expect([head.status, await head.text()]).toEqual([200, ""]);
	});

	test("sends a page that many read in its best compression: fewer bytes under another tag, and the same text", async () => {
		const body = Array.from(
			{ length: 400 },
			(_, at) => `第${at * 7919}項：晶片${at % 13}與光纖${at % 7}。`,
		).join("");
		const { get } = await opened(() => ({ body, tags: ["latest"] }));
		const first = await get("/latest", { "accept-encoding": "br" });
		for (let reader = 0; reader < 12; reader += 1) await get("/latest", { "accept-encoding": "br" });
		await expect
			.poll(async () => (await get("/latest", { "accept-encoding": "br" })).headers.get("etag"))
			.not.toBe(first.headers.get("etag"));
		const best = await get("/latest", { "accept-encoding": "br" });
		expect(Number(best.headers.get("content-length"))).toBeLessThan(
			Number(first.headers.get("content-length")),
		);
		expect(await best.text()).toBe(body);
		const known = best.headers.get("etag") ?? "";
		expect((await get("/latest", { "accept-encoding": "br", "if-none-match": known })).status).toBe(304);
	});

	test("makes a page anew before it is sent again when its subject changed, and behind a reader's back when an aside did", async () => {
		let edition = 1;
		const { front, read } = await opened(() => ({
			body: `第${edition}版`,
			tags: ["article:10001"],
			asides: ["latest"],
		}));
		expect(await read("/a")).toBe("第1版");
		edition = 2;
		front.hearFirst(change(["article:10002", "section:x"]));
		expect(await read("/a")).toBe("第1版");
		front.hearFirst(change(["article:10001"]));
		expect(await read("/a")).toBe("第2版");
		edition = 3;
		front.hearFirst(change(["latest"]));
		await expect.poll(() => read("/a")).toBe("第3版");
	});

	test("a change heard while a page was being made makes it again", async () => {
		let edition = 1;
		const { front, read, made } = await opened(async () => {
			const body = `第${edition}版`;
			await sleep(30);
			if (edition === 1) {
				edition = 2;
				front.hearFirst(change(["latest"]));
			}
			return { body, tags: ["latest"] };
		});
		expect(await read("/latest")).toBe("第2版");
		expect(made).toHaveLength(2);
	});

	test("sends the last good page when it cannot be made anew, and an honest 503 where there is none", async () => {
		let isDown = false;
		const { front, get } = await opened(() => {
			if (isDown) throw new Error("no database");
			return { body: LONG, tags: ["latest"] };
		});
		await get("/latest");
		isDown = true;
		front.hearFirst(change(["latest"]));
		const old = await get("/latest");
		expect([old.status, await old.text()]).toEqual([200, LONG]);
		const none = await get("/sections/ai");
		expect(none.status).toBe(503);
		expect(none.headers.get("cache-control")).toBe("no-store");
		expect(Number(none.headers.get("retry-after"))).toBeLessThanOrEqual(3);
		expect(await none.text()).toContain("暫時未能提供這一頁");
		isDown = false;
		expect((await get("/sections/ai")).status).toBe(200);
	});

	test("what was taken away is sent to nobody, even when nothing can be made", async () => {
		let isDown = false;
		const { front, get } = await opened(() => {
			if (isDown) throw new Error("no database");
			return { body: LONG, tags: ["latest"], asides: ["article:10001"] };
		});
		await get("/latest");
		isDown = true;
		front.hearFirst(change(["article:10001"], true));
		expect((await get("/latest")).status).toBe(503);
	});

	test("a list on which something is taken away each time that it is made is sent to those who wait, and kept by nobody", async () => {
		let away = 10_000;
		const { front, get, made } = await opened(async () => {
			away += 1;
			// Until both have asked: a busy machine brings the second later.
			if (away === 10_001) await sleep(100);
			if (away <= 10_003) front.hearFirst({ id: away, tags: [`article:${away}`], isGone: true });
			return {
				body: `第${away}版${LONG}`,
				tags: ["latest", "article:10001", "article:10002", "article:10003"],
			};
		});
		const waiting = await Promise.all([get("/latest"), get("/latest", { "accept-encoding": "gzip" })]);
		for (const answer of waiting) {
			expect(answer.status).toBe(200);
			expect(answer.headers.get("cache-control")).toBe("no-store");
			expect(answer.headers.get("surrogate-control")).toBeNull();
			expect(await answer.text()).toContain("第10003版");
		}
		expect(front.size().pages).toBe(0);
		const later = await get("/latest");
		expect(later.headers.get("cache-control")).toBe("public, max-age=0");
		expect(await later.text()).toContain("第10004版");
		expect(made).toHaveLength(4);
	});

	test.each(["/articles/10001/tail", "/articles/10001/share-card.png"])(
		"a story is not sent when it is itself what was taken away each time: %s",
		async (path) => {
			let id = 0;
			const { front, get } = await opened(() => {
				id += 1;
				if (id <= 3) front.hearFirst({ id, tags: ["article:10001"], isGone: true });
				return { body: LONG, tags: ["article:10001"] };
			});
			expect((await get(path)).status).toBe(503);
		},
	);

	test("a page holds until the instant it declared and not a moment longer", async () => {
		let edition = 1;
		const until = Date.now() + 120;
		const { read } = await opened(() => ({
			body: `第${edition}版`,
			holdsUntil: edition === 1 ? until : Infinity,
		}));
		expect(await read("/")).toBe("第1版");
		edition = 2;
		expect(await read("/")).toBe("第1版");
		await sleep(until - Date.now() + 5);
		expect(await read("/")).toBe("第2版");
	});

	test("keeps no more than it may, the least read leaving first, and no flood of wrong addresses drives out a page", async () => {
		const { front, read, get, made } = await opened(
			({ key }) => ({ body: `${key}${LONG}`, status: key.startsWith("/none") ? 404 : 200 }),
			{ maxBytes: 12_000 },
		);
		await read("/a");
		for (let at = 0; at < 60; at += 1) await get(`/none/${at}`);
		await read("/a");
		expect(made.filter((key) => key === "/a")).toHaveLength(1);
		for (let at = 0; at < 60; at += 1) {
			await read(`/b/${at}`);
			await read("/a");
		}
		expect(front.size().bytes).toBeLessThanOrEqual(12_000);
		expect(made.filter((key) => key === "/a")).toHaveLength(1);
		expect((await get("/none/1")).status).toBe(404);
	});

	test("what is somebody's own is made for each and kept for none; other methods are not the front's", async () => {
		const { get, made } = await opened(() => ({ body: LONG, isKept: false }));
		await get("/x");
		await get("/x");
		expect(made).toHaveLength(2);
		expect((await get("/x", {}, "POST")).status).toBe(599);
	});

	test("a change of this process is applied at once and is no news when the table tells it", async () => {
		let edition = 1;
		const { front, read, made } = await opened(() => ({ body: `第${edition}版`, tags: ["latest"] }));
		await read("/latest");
		edition = 2;
		front.hearFirst({ id: 7, tags: ["latest"], isGone: false });
		expect(await read("/latest")).toBe("第2版");
		const before = made.length;
		front.hear({ id: 6, tags: ["boxes"], isGone: false });
		front.hear({ id: 7, tags: ["latest"], isGone: false });
		await sleep(20);
		expect(made).toHaveLength(before);
		expect(front.lastChange).toBe(7);
	});
});
