/**
 * The page's own piece of the Song face. Readers get it as soon as it is there: Han advances are 1 em in every face, so that the
 * swap moves nothing but, by a hair, Latin words.
 */
export function SongFace({ address }: { address: string | null }) {
	return address && <Face address={address} display="swap" />;
}

/**
 * The same at the desk, where names and numbers stand in lists that must not move under the pointer: a browser that has not got
 * the piece with its first paint does without. The page waits for `cutSong`, so that it nearly always has.
 */
export function DeskSongFace({ address }: { address: string | null }) {
	return address && <Face address={address} display="optional" />;
}

function Face({ address, display }: { address: string; display: "swap" | "optional" }) {
	const face = `@font-face{font-family:"EJ Song";src:url("${address}") format("woff2");font-weight:900;font-display:${display}}`;
	return (
		<>
			<link rel="preload" href={address} as="font" type="font/woff2" crossOrigin="anonymous" />
			<style href={address} precedence="song">
				{face}
			</style>
		</>
	);
}
