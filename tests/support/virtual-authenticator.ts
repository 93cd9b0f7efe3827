import type { Page } from "@playwright/test";

/** Gives the browser page an authenticator of its own, as a laptop has one, whose owner's finger is always there. */
export async function virtualAuthenticator(
	page: Page,
): Promise<{ setPresence: (isThere: boolean) => Promise<void> }> {
	const browser = await page.context().newCDPSession(page);
	await browser.send("WebAuthn.enable");
	const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	return {
		setPresence: async (isThere) => {
			await browser.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: isThere });
		},
	};
}
