import type { MetadataRoute } from "next";
import { COLOURS } from "@/lib/identity/colours";
import { defaultPublication } from "@/lib/settings/settings";

export default function manifest(): MetadataRoute.Manifest {
	return {
		name: defaultPublication.name,
		short_name: defaultPublication.name,
		lang: "zh-Hant-HK",
		start_url: "/",
		display: "minimal-ui",
		background_color: COLOURS.paper,
		theme_color: COLOURS.paper,
		icons: [
			{ src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
			{ src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
			{ src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
		],
	};
}
