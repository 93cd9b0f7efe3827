import type { EmbedProvider } from "./body";

type Provider = {
	name: string;
	id: RegExp;
	/** Address of the page on the provider's own site, for readers who follow the link instead of loading the frame. */
	page: (id: string) => string;
	frame: (id: string) => string;
	width: number;
	height: number;
};

/** The frames a story may carry. We build every address ourselves; a provider's HTML is never taken. */
export const EMBEDS: Record<EmbedProvider, Provider> = {
	youtube: {
		name: "YouTube",
		id: /^[A-Za-z0-9_-]{11}$/,
		page: (id) => `https://www.youtube.com/watch?v=${id}`,
		// The no-cookie host sets nothing until the reader presses play.
		frame: (id) => `https://www.youtube-nocookie.com/embed/${id}?rel=0`,
		width: 16,
		height: 9,
	},
	vimeo: {
		name: "Vimeo",
		id: /^[0-9]{6,12}$/,
		page: (id) => `https://vimeo.com/${id}`,
		frame: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
		width: 16,
		height: 9,
	},
	facebook: {
		name: "Facebook",
		id: /^[0-9]{8,20}$/,
		page: (id) => `https://www.facebook.com/watch/?v=${id}`,
		frame: (id) =>
			`https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(`https://www.facebook.com/watch/?v=${id}`)}&show_text=false`,
		width: 16,
		height: 9,
	},
	instagram: {
		name: "Instagram",
		id: /^[A-Za-z0-9_-]{8,15}$/,
		page: (id) => `https://www.instagram.com/p/${id}/`,
		frame: (id) => `https://www.instagram.com/p/${id}/embed/`,
		width: 4,
		height: 5,
	},
	spotify: {
		name: "Spotify",
		id: /^[A-Za-z0-9]{22}$/,
		page: (id) => `https://open.spotify.com/episode/${id}`,
		frame: (id) => `https://open.spotify.com/embed/episode/${id}`,
		width: 16,
		height: 4,
	},
};

/** Origins a reader page may frame, for the content security policy. */
export const EMBED_ORIGINS: readonly string[] = [
	"https://www.youtube-nocookie.com",
	"https://player.vimeo.com",
	"https://www.facebook.com",
	"https://www.instagram.com",
	"https://open.spotify.com",
];

/** Whether a provider is on our list and the id has that provider's form. */
export function isAllowedEmbed(provider: unknown, id: unknown): provider is EmbedProvider {
	if (typeof provider !== "string" || typeof id !== "string" || !Object.hasOwn(EMBEDS, provider))
		return false;
	return EMBEDS[provider as EmbedProvider].id.test(id);
}

/** The address of the frame. Throws on a pair that `isAllowedEmbed` refuses: it must have been checked on saving. */
export function embedUrl(provider: EmbedProvider, id: string): string {
	if (!isAllowedEmbed(provider, id)) throw new Error(`not an allowed embed: ${provider}`);
	return EMBEDS[provider].frame(id);
}

/** The provider's own page for the same thing, to follow without the frame. */
export function embedPageUrl(provider: EmbedProvider, id: string): string {
	if (!isAllowedEmbed(provider, id)) throw new Error(`not an allowed embed: ${provider}`);
	return EMBEDS[provider].page(id);
}

/** Recognises the address of a video, post or episode as pasted from a browser or share button, or null. */
export function embedFromUrl(url: string): { provider: EmbedProvider; id: string } | null {
	const pasted = url.trim();
	if (!/^https:\/\//i.test(pasted) || !URL.canParse(pasted)) return null;
	const found = recognise(new URL(pasted));
	return found !== null && isAllowedEmbed(found.provider, found.id) ? found : null;
}

function recognise(url: URL): { provider: EmbedProvider; id: string } | null {
	const host = url.hostname.replace(/^(www|m)\./, "");
	const [first = "", second = "", third = ""] = url.pathname.split("/").filter((part) => part !== "");
	switch (host) {
		case "youtu.be":
			return { provider: "youtube", id: first };
		case "youtube.com":
		case "youtube-nocookie.com":
			if (["embed", "shorts", "live"].includes(first)) return { provider: "youtube", id: second };
			return { provider: "youtube", id: url.searchParams.get("v") ?? "" };
		case "vimeo.com":
			return { provider: "vimeo", id: first };
		case "player.vimeo.com":
			return { provider: "vimeo", id: second };
		case "facebook.com":
			if (second === "videos") return { provider: "facebook", id: third };
			return { provider: "facebook", id: first === "reel" ? second : (url.searchParams.get("v") ?? "") };
		case "instagram.com":
			return ["p", "reel", "tv"].includes(first) ? { provider: "instagram", id: second } : null;
		case "open.spotify.com":
			return first === "episode" ? { provider: "spotify", id: second } : null;
		default:
			return null;
	}
}
