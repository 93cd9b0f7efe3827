import type { Page } from "@playwright/test";
import { type DeskVerbs, expect, test } from "../support/journey";
import { darkFaultsOf, faultsOf, overflowOf, shiftsOf, watchShifts } from "../support/looks";

/** The pages that ask for a person; the reader's own are walked in reader-pages.spec.ts. */
const PAGES: Record<string, (page: Page, desk: DeskVerbs) => Promise<unknown>> = {
	"the sign-in page": (page) => page.goto("/sign-in"),
	"the sign-in page in English": (page) => page.goto("/sign-in?lang=en&out=yes"),
	"the desk's day": signedIn("/desk"),
	"the list of stories": signedIn("/desk/articles"),
	"a list with nothing in it": signedIn("/desk/articles?q=%F0%A0%9D%B9%F0%A0%9D%B9"),
	"my work": signedIn("/desk/work"),
	"the board": signedIn("/desk/articles/board"),
	"the calendar of a month": signedIn("/desk/articles/calendar"),
	"the calendar of a week": signedIn("/desk/articles/calendar?span=week"),
	"the media library": signedIn("/desk/media"),
	"the media library in rows": signedIn("/desk/media?look=rows"),
	"uploading pictures": signedIn("/desk/media/upload"),
	"one picture": async (page, desk) => {
		await signedIn("/desk/media")(page, desk);
		await page.getByRole("list", { name: "圖片" }).getByRole("link").first().click();
		await page.getByRole("heading", { name: "裁切預覽" }).waitFor();
	},
	"the account": signedIn("/desk/account"),
	"the notices": signedIn("/desk/notices"),
	"the inbox": signedIn("/desk/inbox"),
	"the comments": signedIn("/desk/comments"),
	"the templates": signedIn("/desk/templates"),
	"the corrections": signedIn("/desk/corrections"),
	"the front page's desk": signedIn("/desk/front"),
	"the searches that found nothing": async (page, desk) => {
		await page.goto("/search?q=量子泡菜與水母發電的長途運輸");
		await signedIn("/desk/searches")(page, desk);
	},
	"the log": signedIn("/desk/events", "admin"),
	"the pages": signedIn("/desk/pages", "admin"),
	"the rates": signedIn("/desk/rates", "admin"),
	"the redirects": signedIn("/desk/redirects", "admin"),
	"the mail": signedIn("/desk/mail", "admin"),
	"the settings": signedIn("/desk/settings", "admin"),
	"the staff": signedIn("/desk/staff", "admin"),
	"the people": signedIn("/desk/people", "admin"),
	"the sections": signedIn("/desk/sections", "admin"),
	"the columns": signedIn("/desk/columns", "admin"),
	"the tags": signedIn("/desk/tags", "admin"),
	"the companies": signedIn("/desk/companies", "admin"),
	"the books": signedIn("/desk/books", "admin"),
	"the boxes": signedIn("/desk/boxes", "admin"),
	"a desk page that is not there": signedIn("/desk/articles/00000000-0000-4000-8000-000000000000"),
	"the editor": async (_page, desk) => {
		await desk.signIn("editor");
		await desk.open((await desk.startStory({ tags: ["光子晶片"] })).id);
	},
	"the preview": async (page, desk) => {
		await desk.signIn("editor");
		await page.goto(`/desk/articles/${(await desk.startStory()).id}/preview`);
	},
};

for (const [name, go] of Object.entries(PAGES))
	test(`${name} stands still, breaks no rule of axe in light or dark, and fits 320 pixels even at twice the text size`, async ({
		page,
		desk,
		isMobile,
	}) => {
		await watchShifts(page);
		await go(page, desk);
		expect.soft(await faultsOf(page), "in light colours").toEqual([]);
		expect.soft(await shiftsOf(page), "what moved").toEqual([]);
		// The colours are the same on every width, and what fits the narrowest says nothing new when tried twice.
		if (!isMobile) {
			expect.soft(await darkFaultsOf(page), "in dark colours").toEqual([]);
			return;
		}
		await page.setViewportSize({ width: 320, height: 640 });
		expect.soft(await overflowOf(page), "wider than 320 pixels").toEqual([]);
		await page.addStyleTag({ content: "html { font-size: 200% !important }" });
		expect.soft(await overflowOf(page), "wider than 320 pixels at twice the text size").toEqual([]);
	});

function signedIn(
	path: string,
	as: "editor" | "admin" = "editor",
): (page: Page, desk: DeskVerbs) => Promise<unknown> {
	return async (page, desk) => {
		await desk.signIn(as);
		await page.goto(path);
	};
}
