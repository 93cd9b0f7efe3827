import { expect, test } from "vitest";
import { headlineLikeness, LIKE_FROM } from "@/lib/headlines/likeness";

test.each([
	["光子晶片｜曜石光子集資1.2億美元", "曜石光子完成1.2億美元集資", true],
	["ＡＩ代理裏的風險", "AI代理裡的風險", true],
	["光子晶片｜曜石光子集資1.2億美元", "手術機械人獲批", false],
	["的", "的", false],
	["", "曜石光子", false],
])("「%s」 and 「%s」 are alike? %s", (one, other, answer) => {
	expect(headlineLikeness(one, other) >= LIKE_FROM).toBe(answer);
	expect(headlineLikeness(other, one)).toBe(headlineLikeness(one, other));
});
