import type { NodeViewRenderer } from "@tiptap/core";
import { AI_MADE } from "@/lib/media/picture-line";
import type { EditorHost } from "./editor-extensions";
import { whyNotHere } from "./picture-rights";

export type PictureFile = {
	src: string;
	srcSet: string;
	width: number;
	height: number;
	isAiMade?: boolean;
	/** The last day of use (`2026-03-12`), null without an end. */
	rightsUntil?: string | null;
	isReusable?: boolean;
	/** Another story has it before readers. */
	isShownElsewhere?: boolean;
};
/** Pictures this screen can show, by identity; dialogs add to it. */
export type PictureFiles = Map<string, PictureFile>;

/** A picture in the text: not editable in place, its words are written in the picture dialog. */
export function pictureView(host: EditorHost): NodeViewRenderer {
	return ({ node }) => {
		const dom = document.createElement("figure");
		dom.className = "art-fig ed-fig";
		dom.contentEditable = "false";
		dom.addEventListener("dblclick", () => host.openPicture(null));
		draw(dom, node.attrs, host);
		return {
			dom,
			update(next) {
				if (next.type !== node.type) return false;
				draw(dom, next.attrs, host);
				return true;
			},
			ignoreMutation: () => true,
		};
	};
}

function draw(dom: HTMLElement, attrs: Record<string, unknown>, { words, pictures }: EditorHost): void {
	const alt = String(attrs.alt);
	const file = pictures.get(String(attrs.mediaId));
	const frame = element("div", file ? "pic" : "pic pic--gone");
	if (file) {
		const image = document.createElement("img");
		Object.assign(image, { src: file.src, width: file.width, height: file.height, alt, draggable: false });
		frame.style.aspectRatio = `${file.width}/${file.height}`;
		frame.append(image);
	} else {
		frame.append(element("p", "", alt === "" ? words.picture.gone : alt));
	}
	const caption = element("figcaption", "", String(attrs.caption));
	if (attrs.credit !== "") caption.append(element("b", "", `（${String(attrs.credit)}）`));
	const why = whyNotHere(file, new Date());
	if (why !== null) caption.append(element("span", "flag flag--err", words.picture.unusable[why]));
	if (file?.isAiMade) frame.append(element("span", "pic-ai", AI_MADE));
	if (alt.trim() === "") caption.append(element("span", "flag flag--err", words.picture.altMissing));
	dom.replaceChildren(frame, caption);
}

function element(tag: string, className: string, text = ""): HTMLElement {
	const made = document.createElement(tag);
	if (className !== "") made.className = className;
	made.textContent = text;
	return made;
}
