/** The page's own piece of the Song face. Han advances are all 1 em in both faces, so the swap moves nothing. */
export function SongFace({ address }: { address: string | null }) {
	if (!address) return null;
	const face = `@font-face{font-family:"EJ Song";src:url("${address}") format("woff2");font-weight:900;font-display:swap}`;
	return (
		<>
			<link rel="preload" href={address} as="font" type="font/woff2" crossOrigin="anonymous" />
			<style href={address} precedence="song">
				{face}
			</style>
		</>
	);
}
