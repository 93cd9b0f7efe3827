import type { NodeViewRenderer } from "@tiptap/core";
import { EMBEDS, embedPageUrl, isAllowedEmbed } from "@/lib/body/embeds";
import type { EditorHost } from "./editor-extensions";

/** An embed in the text: a card with its address. The frame itself is loaded for readers only, not while writing. */
export function embedView({ words }: EditorHost): NodeViewRenderer {
	return ({ node }) => {
		const { provider, id } = node.attrs as { provider: string; id: string };
		const dom = document.createElement("div");
		dom.className = "ed-embed";
		dom.contentEditable = "false";
		const name = document.createElement("b");
		const address = document.createElement("span");
		if (isAllowedEmbed(provider, id)) {
			name.textContent = EMBEDS[provider].name;
			address.textContent = embedPageUrl(provider, id);
		} else {
			name.textContent = words.embed.missing;
		}
		dom.append(name, address);
		return { dom, ignoreMutation: () => true };
	};
}
