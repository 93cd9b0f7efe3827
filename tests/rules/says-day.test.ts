import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const FIELDS = /type="(date|time|datetime-local)"/;
/** Fields that say it themselves. */
const SAYS_IT = /<SaysDay|<TextField/;

it("a day or a time that is typed at the desk is said below its field, with the weekday and in 24 hours", () => {
	const files = ["components/desk", "app/desk"].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".tsx"))
			.map((name) => join(folder, name)),
	);
	const typed = files.filter((file) => FIELDS.test(readFileSync(file, "utf8")));
	expect(typed.length).toBeGreaterThan(5);
	expect(typed.filter((file) => !SAYS_IT.test(readFileSync(file, "utf8")))).toEqual([]);
});
