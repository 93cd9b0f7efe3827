import { expect, test } from "../support/journey";
import { faultsOf, overflowOf } from "../support/looks";

test("an editor sees what changed between two versions, restores the older one, and may change their mind", async ({
	page,
	desk,
	newsroom,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory();
	const screen = await desk.open(story.id);
	const compare = async () => {
		await page.locator("summary", { hasText: "版本" }).click();
		await page.getByRole("link", { name: "比較及還原" }).click();
	};
	// Saves within ten minutes are one version, so that the first is made to be of yesterday.
	await newsroom.query(`
		alter table article_revisions disable trigger user;
		update article_revisions set started_at = started_at - interval '1 day', saved_at = saved_at - interval '1 day'
			where article_id = '${story.id}';
		alter table article_revisions enable trigger user`);
	await screen.body.click();
	await page.keyboard.press("Control+End");
	await page.keyboard.type("第二日補充的一句。");
	await screen.isSaved();
	await page.reload();
	await compare();
	await expect(page.getByRole("heading", { name: "版本" })).toBeVisible();
	await expect(page.locator("ins")).toContainText("第二日補充的一句");
	expect(await faultsOf(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 900 });
	expect(await overflowOf(page)).toEqual([]);
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.getByRole("button", { name: /^還原.*的版本$/ }).click();
	await expect(page).toHaveURL(new RegExp(`/desk/articles/${story.id}$`));
	await expect(screen.body).not.toContainText("第二日補充的一句");
	await compare();
	await expect(page.locator("del")).toContainText("第二日補充的一句");
	await page.getByRole("button", { name: /^還原.*的版本$/ }).click();
	await expect(screen.body).toContainText("第二日補充的一句");
});

test("a version that was chosen before a colleague saved is not restored over their work", async ({
	page,
	desk,
	newsroom,
}) => {
	await desk.signIn("editor");
	const story = await desk.startStory();
	await newsroom.query(
		`insert into article_revisions (id, article_id, revision, content, reason, saved_by_name, started_at, saved_at)
		select gen_random_uuid(), article_id, revision + 1, content, 'import', '同事', saved_at, now() from article_revisions where article_id = '${story.id}' order by revision desc limit 1`,
	);
	await newsroom.query(`update articles set revision = revision + 1 where id = '${story.id}'`);
	await page.goto(`/desk/articles/${story.id}/versions`);
	await newsroom.query(`update articles set revision = revision + 1 where id = '${story.id}'`);
	await page.getByRole("button", { name: /^還原.*的版本$/ }).click();
	await expect(page.getByText("其他人剛儲存了另一個版本")).toBeVisible();
});
