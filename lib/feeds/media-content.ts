import { element, type XmlElement } from "@/lib/text/xml";
import type { FeedPicture } from "./feed";

/**
 * The lead picture in Media RSS, for RSS and Atom alike. An RSS enclosure is not used: it demands a length in bytes that
 * is not known without touching the file, and podcast programs would download it.
 */
export function mediaContent({ url, type, width, height, alt, credit }: FeedPicture): XmlElement {
	return element(
		"media:content",
		{ url, type, medium: "image", width, height },
		alt !== "" && element("media:description", { type: "plain" }, alt),
		credit !== "" && element("media:credit", {}, credit),
	);
}
