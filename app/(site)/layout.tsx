import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { environment } from "@/lib/env";
import { elementsScript } from "@/lib/reader-scripts/reader-scripts";
import { readSettings } from "@/lib/settings/public-queries";

// Every reader page is rendered when it is asked for; what is kept is kept by the front.
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
	viewportFit: "cover",
	// The paper of the theme, light and dark: browsers cannot read a custom property here.
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: "#EFF5F3" },
		{ media: "(prefers-color-scheme: dark)", color: "#0B1414" },
	],
};

export async function generateMetadata(): Promise<Metadata> {
	const { publication } = await readSettings();
	return {
		metadataBase: new URL(environment().siteUrl),
		title: { default: `${publication.name}｜${publication.tagline}`, template: `%s - ${publication.name}` },
		description: publication.tagline,
		robots: { index: true, follow: true, "max-image-preview": "large" },
		openGraph: { siteName: publication.name, locale: "zh_HK", type: "website" },
	};
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
	const { address } = await elementsScript();
	return (
		<>
			{children}
			<script type="module" src={address} />
		</>
	);
}
