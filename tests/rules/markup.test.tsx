import { HtmlValidate } from "html-validate";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FeedList } from "@/components/feeds/feed-list";
import { HousePage } from "@/components/site/house-page";
import { WayOn } from "@/components/site/way-on";
import { PictureBlock } from "@/components/story/blocks/picture-block";
import { Picture } from "@/components/story/picture";
import { bodyFromMarkup } from "@/lib/demo/demo-body";
import { demoPages } from "@/lib/demo/demo-pages";
import { pictureSource } from "@/lib/media/addresses";
import { pictureView } from "@/lib/media/picture-view";
import { ODD_TEXTS } from "../support/odd-texts";

const ID = "6a1f0c1e-1111-4222-8333-944455556666";
const stored = {
	id: ID,
	width: 1280,
	height: 853,
	widths: [320, 640, 1280],
	alt: "晶片",
	focalX: 0.25,
	focalY: 1,
};

const validator = new HtmlValidate({
	extends: ["html-validate:standard"],
	// React writes these its own way, which the standard allows; a focal point and a shape stand in the element.
	rules: { "attribute-boolean-style": "off", "void-style": "off", "no-inline-style": "off" },
});

async function faultsIn(node: ReactNode): Promise<string[]> {
	const { results } = await validator.validateString(renderToStaticMarkup(<div>{node}</div>));
	return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

test("every page of the demo's newsroom is conforming HTML", async () => {
	for (const { title, body } of demoPages) {
		const page = {
			title,
			publishedAt: new Date("2026-03-12T06:32:00Z"),
			body: bodyFromMarkup(body, { mediaIdFor: () => ID }),
		};
		expect(await faultsIn(<HousePage page={page} />)).toEqual([]);
	}
});

test("a list of feeds and the way on from a missing page are conforming HTML", async () => {
	const feeds = [{ name: "人工智能", subject: { kind: "tag" as const, slug: "晶片" } }];
	const desks = [{ href: "/sections/ai", name: "人工智能" }];
	expect(await faultsIn(<FeedList title="欄目" feeds={feeds} />)).toEqual([]);
	expect(
		await faultsIn(<WayOn stories={[]} desks={desks} contact="news@ejtech.example" now={new Date()} />),
	).toEqual([]);
});

test("a picture comes as AVIF, WebP and JPEG in its exact widths, with its size and its focal point", async () => {
	const node = <Picture picture={pictureView(stored)} sizes="100vw" eager />;
	const html = renderToStaticMarkup(node);
	expect(await faultsIn(node)).toEqual([]);
	expect(html).toContain(`<source type="image/avif" srcSet="/media/${ID}/320.avif 320w`);
	expect(html).toContain(`<source type="image/webp" srcSet="/media/${ID}/320.webp 320w`);
	expect(html).toContain(`src="/media/${ID}/640.jpg" width="1280" height="853" alt="晶片"`);
	expect(html).toContain("object-position:25% 100%");
	expect(html).toMatch(/loading="eager".*fetchPriority="high"|fetchPriority="high".*loading="eager"/i);
	expect(renderToStaticMarkup(<Picture picture={pictureView(stored)} />)).toContain('loading="lazy"');
});

test("a picture's place has its tone until the file is there, in a teaser as in a text, and none where it is not known", () => {
	const attrs = { mediaId: ID, alt: "晶片", caption: "", credit: "" };
	for (const tone of ["#1f6f6b", null]) {
		const toned = { ...stored, tone };
		for (const node of [
			<Picture key="teaser" picture={pictureView(toned)} />,
			<PictureBlock key="text" picture={{ type: "image", attrs }} media={{ [ID]: pictureSource(toned) }} />,
		]) {
			const html = renderToStaticMarkup(node);
			if (tone) expect(html).toMatch(/<div class="pic" style="[^"]*background-color:#1f6f6b/);
			else expect(html).not.toContain("background-color");
		}
	}
});

test.each(ODD_TEXTS)("a picture whose text is odd stays conforming HTML: $name", async ({ text }) => {
	const attrs = { mediaId: ID, alt: text, caption: text, credit: text };
	const node = <PictureBlock picture={{ type: "image", attrs }} media={{ [ID]: pictureSource(stored) }} />;
	expect(await faultsIn(node)).toEqual([]);
});

test("readers are told in the picture's own frame that a machine made it, in lists and in the text alike", () => {
	const made = { ...stored, isAiMade: true };
	expect(renderToStaticMarkup(<Picture picture={pictureView(made)} decorative />)).toContain("AI製圖");
	expect(renderToStaticMarkup(<Picture picture={pictureView(stored)} />)).not.toContain("AI製圖");
	const attrs = { mediaId: ID, alt: "圖", caption: "", credit: "" };
	const node = <PictureBlock picture={{ type: "image", attrs }} media={{ [ID]: pictureSource(made) }} />;
	expect(renderToStaticMarkup(node)).toContain("AI製圖");
});
