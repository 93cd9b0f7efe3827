import { expect, test } from "../support/journey";

test("without JavaScript: a reader comments, confirms by the mail's link, an editor publishes it, another reader sees it and the count", async ({
	browser,
	desk,
	page,
	newsroom,
}) => {
	const [story] = await newsroom.query(
		"select p.number from publications p left join comment_counts n using (article_id) where p.publish_at <= now() and n.approved is null order by p.publish_at desc limit 1",
	);
	const path = `/articles/${story?.number}`;
	const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await reader.goto(path);
	await expect(reader.getByRole("heading", { name: "留言（0）" })).toBeVisible();
	await expect(reader.getByText("未有留言。")).toBeVisible();
	await reader.getByText("寫留言", { exact: true }).click();
	await reader.getByLabel("稱呼").fill("沙田工程師");
	await reader.getByLabel("電郵地址").fill("journey@reader.example");
	const long = "長".repeat(1001);
	await reader.getByRole("textbox", { name: "留言", exact: true }).fill(long);
	const answered = reader.waitForResponse((one) => one.request().method() === "POST");
	await reader.getByRole("button", { name: "送出留言" }).click();
	const refused = await answered;
	expect(refused.status()).toBe(422);
	expect(refused.headers()["cache-control"]).toContain("no-store");
	await expect(reader.getByLabel("稱呼")).toHaveValue("沙田工程師");
	const box = reader.getByRole("textbox", { name: "留言", exact: true });
	await expect(box).toHaveValue(long);
	await expect(box).toHaveAccessibleDescription(/最多1000字，現在1001字/);
	await box.fill("看得明白。\n\n<b>良率</b>那段最好 𨋢");
	await reader.getByRole("button", { name: "送出留言" }).click();
	await expect(reader).toHaveURL(/\/comments\/sent\?confirm=yes$/);
	await expect(reader.getByRole("heading", { level: 1 })).toHaveText("還差一步：請查看電郵");

	const [mail] = await newsroom.query(
		"select text from mails where \"to\" = 'journey@reader.example' order by created_at desc limit 1",
	);
	await reader.goto(/\S+\/comments\/confirm\?token=\S+/.exec(String(mail?.text))?.[0] ?? "");
	await reader.getByRole("button", { name: "確認留言" }).click();
	await expect(reader.getByRole("heading", { level: 1 })).toHaveText("已收到，多謝你。");

	await desk.signIn("editor");
	await page.goto("/desk/comments");
	await page.getByRole("checkbox", { name: "選取沙田工程師的留言" }).first().check();
	await page.getByRole("button", { name: "刊出所選" }).click();
	await expect(page.getByRole("status")).toContainText("已刊出");

	const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await other.goto(path);
	await expect(other.getByRole("heading", { name: "留言（1）" })).toBeVisible();
	const comments = other.locator("#comments");
	await expect(comments.getByText("<b>良率</b>那段最好 𨋢")).toBeVisible();
	await expect(comments.locator("b", { hasText: "良率" })).toHaveCount(0);
	const [neighbour] = await newsroom.query(
		"select number from publications where publish_at <= now() and number <> $1 order by publish_at desc limit 1",
		[story?.number],
	);
	// What stands beside a story is made anew behind one reader's back.
	await expect(async () => {
		await other.goto(`/articles/${neighbour?.number}`);
		const line = other.locator(".art-latest li").filter({ has: other.locator(`a[href^="${path}"]`) });
		await expect(line).toContainText("留言1", { timeout: 1_000 });
	}).toPass({ timeout: 15_000 });
});

test("a form of another site is refused, and a public story page sets and reads no cookie", async ({
	request,
	newsroom,
	baseURL,
}) => {
	const [story] = await newsroom.query(
		"select number from publications where publish_at <= now() order by publish_at desc limit 1",
	);
	const foreign = await request.post(`/articles/${story?.number}/comments`, {
		form: { name: "a", email: "a@reader.example", text: "b" },
		headers: { origin: "https://elsewhere.example" },
	});
	expect(foreign.status()).toBe(403);
	const page = await request.get(`${baseURL}/articles/${story?.number}`, {
		headers: { cookie: "commenter=x.y" },
	});
	expect(page.headers()["set-cookie"]).toBeUndefined();
});
