import { HtmlValidate } from "html-validate";

// Judged against the standard alone; what is only a matter of style is left out, each for its reason.
const validator = new HtmlValidate({
	extends: ["html-validate:standard"],
	rules: {
		// React writes attributes and void elements its own way, which the standard allows.
		"attribute-boolean-style": "off",
		"attribute-empty-style": "off",
		"void-style": "off",
		// Chinese text needs no soft hyphens and headings may be long.
		"long-title": "off",
		// Styles that come from data, such as a focal point, stand in the element.
		"no-inline-style": "off",
	},
});

/** What is wrong with a page of HTML by the standard, one line each. */
export async function htmlFaults(html: string, name: string): Promise<string[]> {
	const { results } = await validator.validateString(html, name);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, line }) => `${name}:${line} ${ruleId}: ${message}`),
	);
}
