/** The page's own piece of the Song face. Han advances are all 1 em in both faces, so the swap moves nothing. */
export function SongFace({ slice }: { slice: { hash: string; url: string } | null }) {
	if (!slice) return null;
	const face = `@font-face{font-family:"EJ Song";src:url("${slice.url}") format("woff2");font-weight:900;font-display:swap}`;
	return (
		<>
			<link rel="preload" href={slice.url} as="font" type="font/woff2" crossOrigin="anonymous" />
			<style href={`song-${slice.hash}`} precedence="song">
				{face}
			</style>
		</>
	);
}
