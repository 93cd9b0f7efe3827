import { expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { limiter } from "@/lib/access/limiter";
import { useFreshDatabase } from "../support/database";

const { query } = useFreshDatabase();

test("tries go on being counted together when the connection has been closed and opened again", async () => {
	const tries = limiter({ name: "trial", points: 5, seconds: 60 });
	await tries().consume("somebody");
	await closeDatabase();
	await tries().consume("somebody");
	expect(await query("select points from rate_limits where key = 'trial:somebody'")).toEqual([{ points: 2 }]);
});
