import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StoryBody } from "@/components/story/story-body";
import type { Block } from "@/lib/body/body";

const PHOTO = "0192f0c1-2a3b-7c4d-8e5f-0123456789ab";
const MEDIA = {
	[PHOTO]: { src: "/media/a/960.webp", srcSet: "/media/a/480.webp 480w", width: 960, height: 640 },
};

function html(...content: Block[]): string {
	return renderToStaticMarkup(<StoryBody body={{ type: "doc", content }} media={MEDIA} />);
}

describe("StoryBody", () => {
	it("makes the code of a company of the story a chip that leads to it, and no other number", () => {
		const codes = new Map([["06651", "/companies/06651"]]);
		const text = "海圖數據（06651）與遠嶺（00918）齊升，（2026）年後再（6651.HK）談。";
		const shown = renderToStaticMarkup(
			<StoryBody
				body={{
					type: "doc",
					content: [
						{
							type: "paragraph",
							content: [
								{ type: "text", text },
								{
									type: "text",
									text: "公告（06651）",
									marks: [{ type: "link", attrs: { href: "https://a.example/" } }],
								},
							],
						},
					],
				}}
				media={{}}
				codes={codes}
			/>,
		);
		expect(shown.match(/<a class="stk" href="\/companies\/06651">06651<\/a>/g)).toHaveLength(2);
		expect(shown).toContain("遠嶺（00918）齊升，（2026）年後再");
		expect(shown).toContain('<a href="https://a.example/">公告（06651）</a>');
	});

	it("shows a picture with its size, alt text, caption and credit", () => {
		const shown = html({
			type: "image",
			attrs: { mediaId: PHOTO, alt: "光纖", caption: "試產線", credit: "本報" },
		});
		expect(shown).toContain('width="960" height="640" alt="光纖"');
		expect(shown).toContain("<figcaption>試產線<b>（本報）</b></figcaption>");
	});

	it("shows the alt text, never a broken picture, when the file is gone", () => {
		const gone = html({
			type: "image",
			attrs: {
				mediaId: "0192f0c1-2a3b-7c4d-8e5f-ffffffffffff",
				alt: "光纖匯入晶片",
				caption: "",
				credit: "",
			},
		});
		expect(gone).not.toContain("<img");
		expect(gone).toContain("光纖匯入晶片");
		const inherited = html({
			type: "image",
			attrs: { mediaId: "constructor", alt: "甲", caption: "", credit: "" },
		});
		expect(inherited).not.toContain("<img");
	});

	it("puts a table in a strip that the keyboard can reach and names it by its head", () => {
		const cell = (type: "tableHeader" | "tableCell", text: string) => ({
			type,
			attrs: { colspan: 1, rowspan: 1, colwidth: null },
			content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
		});
		const shown = html({
			type: "table",
			content: [
				{ type: "tableRow", content: [cell("tableHeader", "項目"), cell("tableHeader", "銅線")] },
				{ type: "tableRow", content: [cell("tableHeader", "距離"), cell("tableCell", "2")] },
			],
		});
		expect(shown).toContain('tabindex="0"');
		expect(shown).toContain('aria-label="表格：項目、銅線"');
		expect(shown).toContain('<thead><tr><th scope="col">項目</th>');
		expect(shown).toContain('<tbody><tr><th scope="row">距離</th><td>2</td></tr></tbody>');
	});

	it("marks emphasis, strength and links, and leaves out empty paragraphs", () => {
		const shown = html(
			{
				type: "paragraph",
				content: [
					{ type: "text", text: "仍低於六成", marks: [{ type: "emphasis" }] },
					{ type: "text", text: "<b>", marks: [{ type: "link", attrs: { href: "/a" } }, { type: "bold" }] },
				],
			},
			{ type: "paragraph" },
		);
		expect(shown).toBe('<p><em>仍低於六成</em><a href="/a"><strong>&lt;b&gt;</strong></a></p>');
	});

	it("keeps words of one link in one link, whatever marks part them, and a number with its unit", () => {
		const link = { type: "link" as const, attrs: { href: "/a" } };
		const shown = html({
			type: "paragraph",
			content: [
				{ type: "text", text: "白皮書", marks: [link] },
				{ type: "text", text: "第二版", marks: [{ type: "bold" }, link] },
				{ type: "text", text: "值1.2億美元。" },
			],
		});
		expect(shown).toBe(
			'<p><a href="/a">白皮書<strong>第二版</strong></a>值<span class="nb">1.2億美元</span>。</p>',
		);
	});

	it("lets a converted sum tell its rate when pressed, save within a link, where a button may not stand", () => {
		const attrs = { sum: "1.2億美元", rate: "7.8", on: "2026-03-12", source: "聯繫匯率" };
		const sum = { type: "text" as const, text: "約9.36億港元" };
		const link = { type: "link" as const, attrs: { href: "/a" } };
		const plain = html({ type: "paragraph", content: [{ ...sum, marks: [{ type: "conversion", attrs }] }] });
		expect(plain).toContain("按1美元兌7.8港元折算（聯繫匯率，2026年3月12日）");
		const linked = html({
			type: "paragraph",
			content: [{ ...sum, marks: [link, { type: "conversion", attrs }] }],
		});
		expect(linked).toBe('<p><a href="/a">約<span class="nb">9.36億港元</span></a></p>');
	});

	it("gives an embed a title, lazy loading and a link that works without scripts", () => {
		const shown = html({ type: "embed", attrs: { provider: "youtube", id: "dQw4w9WgXcQ" } });
		expect(shown).toContain('src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"');
		expect(shown).toContain('title="YouTube內容"');
		expect(shown).toContain('loading="lazy"');
		expect(shown).toContain(
			'<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener">在YouTube開啟</a>',
		);
	});

	it("numbers an ordered list from where it starts and dashes the other", () => {
		const item = {
			type: "listItem" as const,
			content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "甲" }] }],
		};
		expect(html({ type: "orderedList", attrs: { start: 4 }, content: [item] })).toContain(
			'<ol class="nums" start="4"><li>甲</li></ol>',
		);
		expect(html({ type: "bulletList", content: [item] })).toBe('<ul class="dash"><li>甲</li></ul>');
	});
});
