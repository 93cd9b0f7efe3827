import { VariantLinks } from "@/components/site/variant-links";
import { Icon } from "@/components/ui/icon";
import type { PageToShare } from "@/lib/articles/page-to-share";

/** The row under an article's head: letter size, kind of Chinese, share, copy, print. On a phone they are in the thumb bar. */
export function ReadingTools({ page }: { page: PageToShare }) {
	return (
		<section className="tools" aria-label="閱讀工具">
			<ReadingSize />
			<VariantLinks path={page.path} />
			<share-page>
				<a className="tool" href={mailLink(page)}>
					<Icon name="share" />
					分享
				</a>
			</share-page>
			<copy-link className="with-script">
				<button className="tool" type="button" data-say-done="已複製">
					<Icon name="copy" />
					<span>複製連結</span>
				</button>
				<span className="vh" role="status" />
			</copy-link>
			<print-page className="with-script">
				<button className="tool" type="button">
					<Icon name="print" />
					列印
				</button>
			</print-page>
		</section>
	);
}

/** The bar under a reader's thumb while reading: the way back, the tools, and what others say. It opens without a script. */
export function ReadingBar({ page, comments }: { page: PageToShare; comments: number }) {
	return (
		<>
			<div className="thumb-pop" id="reading-size" popover="auto">
				<ReadingSize />
			</div>
			<div className="thumb-pop" id="kind-of-chinese" popover="auto">
				<VariantLinks path={page.path} />
			</div>
			<nav className="thumb" aria-label="快速導覽及閱讀工具">
				<a href="/">
					<Icon name="home" />
					主頁
				</a>
				<button className="with-script" type="button" popoverTarget="reading-size">
					<Icon name="size" />
					字體
				</button>
				<button type="button" popoverTarget="kind-of-chinese">
					<span className="thumb-han" aria-hidden="true">
						簡
					</span>
					繁簡
				</button>
				<a href="#comments">
					<Icon name="speech" />
					留言{comments > 0 && comments}
				</a>
				<share-page>
					<a href={mailLink(page)}>
						<Icon name="share" />
						分享
					</a>
				</share-page>
			</nav>
		</>
	);
}

function ReadingSize() {
	return (
		<reading-size className="seg with-script" role="group" aria-label="字體大小">
			{SIZES.map(({ name, scale }) => (
				<button key={scale} type="button" value={scale} aria-pressed={scale === "1"}>
					{name}
				</button>
			))}
		</reading-size>
	);
}

const SIZES = [
	{ name: "小", scale: "0.9" },
	{ name: "中", scale: "1" },
	{ name: "大", scale: "1.15" },
	{ name: "特大", scale: "1.35" },
];

/** What sharing is without a script: a mail that is written already. */
function mailLink({ title, url }: PageToShare): string {
	return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${url}`)}`;
}
