const KINDS = [
	{ href: "/contribute/press", name: "發布新聞稿", note: "產品、研究、業績" },
	{ href: "/contribute/pitch", name: "投稿", note: "評論及技術文章" },
	{ href: "/contribute/invitation", name: "採訪通知", note: "發布會、專訪" },
	{ href: "/contribute#tip", name: "報料", note: "交給記者" },
] as const;

/** The front page's last word: bring us your news. */
export function CallForNews() {
	return (
		<section className="band call" aria-labelledby="call">
			<h2 id="call">{CALL}</h2>
			<div className="call-links">
				{KINDS.map(({ href, name, note }) => (
					<a key={href} href={href}>
						{name}
						<small>{note}</small>
					</a>
				))}
			</div>
		</section>
	);
}

const CALL = "有消息，請交給記者。";
