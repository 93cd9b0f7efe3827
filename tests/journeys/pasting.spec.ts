import type { Page } from "@playwright/test";
import { type DeskVerbs, expect, test } from "../support/journey";

test.beforeEach(async ({ context, desk }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await desk.signIn("editor");
});

test("a passage of Word comes in as the house writes it, is saved so, and is gone with one undo", async ({
	page,
	desk,
	newsroom,
}) => {
	const { id, body, isSaved } = await anEmptyLine(page, desk);
	await pasteHtml(page, WORD);
	await expect(body.locator("h2")).toHaveText("由拉線變鋪光");
	await expect(body.locator("strong")).toHaveText("1.2億美元");
	await expect(body.locator("ul li")).toHaveText(["六軸平台", "半微米對準"]);
	await expect(body.locator("a")).toHaveAttribute("href", "https://photons.example/paper");
	await expect(body.locator("[style], font, span[class^=Mso], .MsoNormal")).toHaveCount(0);
	await isSaved();
	const [{ kept } = {}] = await newsroom.query("select body::text as kept from articles where id = $1", [id]);
	expect(kept).toContain("半微米對準");
	expect(kept).not.toMatch(/Mso|新細明體|alert/);
	await page.keyboard.press("Control+z");
	await expect(body.locator("h2, ul, strong")).toHaveCount(0);
	await expect(body).toContainText("原文。");
});

test("a passage of Google Docs keeps what its letters mean and nothing of how they looked", async ({
	page,
	desk,
}) => {
	const { body, isSaved } = await anEmptyLine(page, desk);
	await pasteHtml(page, GOOGLE_DOCS);
	await expect(body.locator("p").filter({ hasText: "試產線" })).toHaveText("公司說試產線年底供貨。");
	await expect(body.locator("strong")).toHaveText("年底");
	await expect(body.locator("ol li")).toHaveText(["良率", "功耗"]);
	await expect(body.locator("[style], [id^=docs-internal]")).toHaveCount(0);
	await isSaved();
	await page.keyboard.press("Control+z");
	await expect(body.locator("ol, strong")).toHaveCount(0);
	await expect(body).toContainText("原文。");
});

test("cells copied from a spreadsheet become a table with its head, which one can go through by Tab", async ({
	page,
	desk,
}) => {
	const { body, isSaved } = await anEmptyLine(page, desk);
	await pasteText(page, "項目\t銅線\t光引擎\r\n距離（米）\t2\t100\r\n功耗\t1,200\t720\r\n");
	await expect(body.locator("th")).toHaveText(["項目", "銅線", "光引擎"]);
	await expect(body.locator("td")).toHaveText(["距離（米）", "2", "100", "功耗", "1,200", "720"]);
	await body.locator("td").nth(1).click();
	// The editor hears of the caret a moment after the browser has set it, which no hand is quick enough to see.
	await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent)).toBe("2");
	await expect(page.getByRole("group", { name: "表格工具" })).toBeVisible();
	await page.keyboard.press("Tab");
	await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent)).toBe("100");
	await page.keyboard.type("約");
	await expect(body.locator("td").nth(2)).toContainText("約");
	await isSaved();
	await page.keyboard.press("Control+z");
	await page.keyboard.press("Control+z");
	await expect(body.locator("table")).toHaveCount(0);
});

/** A story of one paragraph, open, with the caret in an empty one after it. */
async function anEmptyLine(page: Page, desk: DeskVerbs) {
	const { id } = await desk.startStory({ paragraphs: ["原文。"] });
	const opened = await desk.open(id);
	await page.locator(".ProseMirror").click();
	await page.keyboard.press("Control+End");
	await page.keyboard.press("Enter");
	return { id, ...opened };
}

async function pasteText(page: Page, text: string): Promise<void> {
	await page.evaluate((words) => navigator.clipboard.writeText(words), text);
	await page.keyboard.press("Control+v");
}

async function pasteHtml(page: Page, html: string): Promise<void> {
	await page.evaluate(async (markup) => {
		const plain = new DOMParser().parseFromString(markup, "text/html").body.textContent ?? "";
		const kinds = {
			"text/html": new Blob([markup], { type: "text/html" }),
			"text/plain": new Blob([plain], { type: "text/plain" }),
		};
		await navigator.clipboard.write([new ClipboardItem(kinds)]);
	}, html);
	await page.keyboard.press("Control+v");
}

/** As Word 365 puts it: a heading, a bold run, a link and a list whose items are paragraphs with their bullets typed. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font-family:新細明體}</style></head><body lang=ZH-TW>
<h2 style='margin-left:0cm;mso-list:none'><span lang=ZH-TW style='font-family:"新細明體",serif'>由拉線變鋪光</span><span lang=EN-US><o:p></o:p></span></h2>
<p class=MsoNormal><span style='font-size:14.0pt;color:#1F3864'>曜石光子完成<b>1.2億美元</b>集資，<a href="https://photons.example/paper" onclick="alert(1)">論文</a>已刊出。</span></p>
<p class=MsoListParagraph style='margin-left:24.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span><span>六軸平台</span></p>
<p class=MsoListParagraph style='margin-left:24.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span><span>半微米對準</span></p>
</body></html>`;

/** As Google Docs puts it: all of it in a bold tag that is not bold, weights as styles, items with paragraphs in them. */
const GOOGLE_DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-4711"><p dir="ltr" style="line-height:1.38;margin-top:0pt"><span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;font-weight:400">公司說試產線</span><span style="font-size:11pt;font-weight:700">年底</span><span style="font-size:11pt;font-weight:400">供貨。</span></p><ol style="margin-top:0"><li dir="ltr" style="list-style-type:decimal" aria-level="1"><p dir="ltr" role="presentation"><span style="font-size:11pt;font-weight:400">良率</span></p></li><li dir="ltr" style="list-style-type:decimal" aria-level="1"><p dir="ltr" role="presentation"><span style="font-size:11pt;font-weight:400">功耗</span></p></li></ol></b>`;
