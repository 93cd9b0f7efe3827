/** An address that somebody outside wrote: followed by choice, with the host that it truly leads to. */
export function LinkToOutside({ href }: { href: string }) {
	if (!URL.canParse(href) || !["https:", "http:"].includes(new URL(href).protocol)) return href;
	return (
		<>
			<a href={href} rel="noreferrer noopener nofollow" target="_blank">
				{href}
			</a>
			<span className="hint">（{new URL(href).host}）</span>
		</>
	);
}
