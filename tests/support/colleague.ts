import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { countingPool } from "@/db/client";
import type { Role } from "@/db/schema/users";
import { addStaff } from "@/lib/staff/add-staff";
import { PASSWORD, theSystem, value } from "./given";

export type Colleague = { email: string; name: string; password: string };

/** An account that only one journey uses, so that signing out everywhere disturbs no other. */
export async function aColleague(role: Role = "editor"): Promise<Colleague> {
	const mark = randomUUID().slice(0, 8);
	const colleague = { email: `${mark}@newsroom.example`, name: `同事${mark}`, password: PASSWORD };
	value(await addStaff(theSystem, { ...colleague, role }));
	// All journeys come from one address, and together sign in more often than a newsroom does.
	await countingPool().query("delete from rate_limits where key like 'address:%'");
	return colleague;
}

/** Signs in by the form, as a person does. */
export async function signInByForm(
	page: Page,
	{ email, password }: Colleague,
	at = "/sign-in",
): Promise<void> {
	await page.goto(at);
	await page.getByLabel("電郵地址").fill(email);
	await page.getByLabel("密碼").fill(password);
	await page.getByRole("button", { name: "登入" }).click();
}
