import { Extension, type InputRule, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";

/**
 * What becomes of marks typed at the start of a line, beside those that lists, dividers and bold bring with them: ## a 小題, > a
 * quotation; in either width, because the input method may be a Chinese one.
 */
export const TypedMarks = Extension.create({
	name: "typedMarks",
	addInputRules() {
		const { heading, blockquote } = this.editor.schema.nodes;
		const rules: InputRule[] = [];
		if (heading) rules.push(textblockTypeInputRule({ find: /^[#＃]{1,3}[\s\u3000]$/u, type: heading }));
		if (blockquote) rules.push(wrappingInputRule({ find: /^[>＞][\s\u3000]$/u, type: blockquote }));
		return rules;
	},
});
