import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { KeyMaker } from "@/components/desk/tips/key-maker.island";
import { TipUnlock } from "@/components/desk/tips/tip-unlock.island";

const nothing = async () => ({ problems: [] }) as never;

// Before its script is at work a browser sends a form by itself: by GET, with what was typed in the address.
test.each([
	["a key is made with", <KeyMaker key="make" action={nothing} />],
	["a key is unlocked with", <TipUnlock key="unlock" locked="" onUnlock={() => undefined} />],
])(
	"a passphrase that %s takes no letter before the script is at work, and its form sends nothing",
	(_, form) => {
		const html = renderToStaticMarkup(form);
		expect(html).toMatch(/<form[^>]* method="dialog"/);
		expect(html).toMatch(/<fieldset[^>]* disabled=""/);
		const inside = html.slice(html.indexOf("<fieldset"), html.indexOf("</fieldset>"));
		expect(inside.match(/type="password"/g)).toHaveLength(html.match(/type="password"/g)?.length ?? 0);
		expect(inside).toContain('type="submit"');
	},
);
