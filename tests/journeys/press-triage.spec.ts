import { statusPath } from "@/lib/submissions/seals";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { theSystem, value } from "../support/given";
import { expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf } from "../support/looks";

const run = Date.now().toString(36);
const NEWS = `荔枝角冷鏈${run}宣布，新一代溫度貼紙今日起供應本港二十間醫院，每張成本少於兩元。`.repeat(4);

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

async function aRelease(title: string, email: string): Promise<string> {
	const { id } = value(
		await sendSubmission(theSystem, {
			...{
				kind: "press",
				title,
				body: `${title}。${NEWS}`,
				organisation: `機構${title}`,
				senderName: "麥先生",
			},
			...{ email, phone: "0000 0000", authorised: "on", mayEdit: "on", privacy: "on" },
			...{ stamp: "", address: "10.0.0.1" },
		} as never),
	);
	return id;
}

test("an editor merges what came twice and takes it back, mutes a sender, and looks at what was held", async ({
	page,
	desk,
	newsroom,
}) => {
	test.setTimeout(120_000);
	const kept = await aRelease(`甲${run}`, `a-${run}@one.example`);
	const other = await aRelease(`乙${run}`, `b-${run}@two.example`);
	await desk.signIn("editor");
	await page.goto(`/desk/inbox/${kept}`);
	await page.keyboard.press("m");
	await expect(page.getByRole("button", { name: "把它併入這份" })).toBeFocused();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: "已併入的來件（1）" })).toBeVisible();
	await expect(page.getByRole("button", { name: "把它併入這份" })).toHaveCount(0);
	await page.getByRole("article").getByText("來件原文").click();
	await expect(page.getByRole("article").getByText(`乙${run}。${NEWS}`)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await overflowOf(page)).toEqual([]);
	await page.setViewportSize({ width: 1440, height: 900 });

	await page.goto(statusPath(other));
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("編輯正與相關資料一併處理");
	expect(await page.content()).not.toContain(`甲${run}`);
	await page.goto(`/desk/inbox/${other}`);
	await page.getByRole("button", { name: "還原" }).click();
	await expect(page.getByRole("button", { name: "把這份併入它" })).toBeVisible();

	await page.keyboard.press("s");
	await page.getByLabel("靜音範圍").selectOption("domain");
	await page.getByLabel("靜音原因").fill("一日十次");
	await page.getByRole("button", { name: "確定靜音" }).click();
	await expect(page.getByText("來件者已靜音", { exact: false })).toBeVisible();
	await page.goto("/desk/inbox?tab=muted");
	await expect(page.getByRole("link", { name: `乙${run}` })).toBeVisible();
	await page.getByRole("link", { name: "靜音名單" }).click();
	const row = page.getByRole("listitem").filter({ hasText: "two.example" });
	await expect(row).toContainText("一日十次");
	expect(await faultsOf(page)).toEqual([]);
	expect(await darkFaultsOf(page)).toEqual([]);
	await row.getByRole("button", { name: "取消靜音" }).click();
	await expect(row).toHaveCount(0);

	await newsroom.query("update submissions set state = 'held', signals = '{trap,hasty}' where id = $1", [
		other,
	]);
	await page.goto("/desk/inbox?tab=held");
	await page.getByRole("link", { name: `乙${run}` }).click();
	await expect(page.getByText("這份來件有兩項以上可疑之處")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("x");
	await page.getByRole("button", { name: "確定剔除" }).click();
	await expect(page.getByRole("alert").filter({ hasText: "請選擇一個原因。" })).toBeVisible();
	await page.getByLabel("剔除原因").selectOption("machine");
	await page.getByRole("button", { name: "確定剔除" }).click();
	await expect(page.getByRole("button", { name: "確定剔除" })).toHaveCount(0);
	await page.goto(statusPath(other));
	await expect(page.getByText("編輯看過後，認為並非由人填寫。")).toBeVisible();
});
