import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

test("a chief takes an old address away with a reason, readers see when and why, and it can be led on later", async ({
	page,
	desk,
	request,
}) => {
	await desk.signIn("chief");
	const old = `/tech/2019/${Date.now()}`;
	await page.goto("/desk/redirects");
	await page.getByLabel("舊網址", { exact: true }).fill("/desk");
	await page.getByLabel("已撤下").check();
	await page.getByLabel("撤下的原因（讀者會看到，可不填）").fill("應當事人要求");
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.getByText(/^舊網址：/)).toBeVisible();
	await expect(page.getByLabel("撤下的原因（讀者會看到，可不填）")).toHaveValue("應當事人要求");
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.getByLabel("舊網址", { exact: true }).fill(old);
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.getByText(`${old} 已儲存。`)).toBeVisible();
	const gone = await request.get(old);
	expect(gone.status()).toBe(410);
	expect(await gone.text()).toMatch(
		/撤下　<time datetime="[^"]+\+08:00">[^<]+<\/time>[\s\S]*原因：<\/b>應當事人要求/,
	);
	await page.getByRole("searchbox").fill(old);
	await page.getByRole("button", { name: "搜尋", exact: true }).click();
	await page.setViewportSize({ width: 320, height: 900 });
	expect(await overflowOf(page)).toEqual([]);
	await page.getByRole("link", { name: `更改 ${old}` }).click();
	await page.getByLabel("帶往另一頁").check();
	await page.getByLabel("帶往", { exact: true }).fill(old);
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.getByText("帶往：轉址會繞回原處，請改用另一個地址。")).toBeVisible();
	await page.getByLabel("帶往", { exact: true }).fill("/latest");
	await page.getByRole("button", { name: "儲存" }).click();
	await expect(page.getByText(`${old} 已儲存。`)).toBeVisible();
	expect((await request.get(old, { maxRedirects: 0 })).headers().location).toContain("/latest");
	await page.goto(`/desk/redirects?q=${old}`);
	await page.getByRole("button", { name: `移除 ${old}` }).click();
	await expect(page.getByText(`${old} 已移除。`)).toBeVisible();
	expect((await request.get(old)).status()).toBe(404);
});
