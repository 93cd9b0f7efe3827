import { chromium } from "@playwright/test";
import { ensureBrowser } from "@/scripts/browser";

/** What a phone fetches when it opens a story for the first time: compressed bytes by kind, and requests without pictures. */
export async function measureVisit(origin: string, path: string): Promise<Record<string, number>> {
	const browser = await chromium.launch({
		executablePath: ensureBrowser(),
		args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
	});
	try {
		const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
		const devtools = await page.context().newCDPSession(page);
		await devtools.send("Network.enable");
		const kinds = new Map<string, string>();
		const bytes: Record<string, number> = { Document: 0, Stylesheet: 0, Script: 0, Font: 0, requests: 0 };
		devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
		devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
			const kind = kinds.get(requestId) ?? "Other";
			bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
			if (kind !== "Image") bytes.requests = (bytes.requests ?? 0) + 1;
		});
		await page.goto(`${origin}${path}`, { waitUntil: "load" });
		await page.evaluate(() => document.fonts.ready);
		await page.waitForTimeout(1_000);
		return bytes;
	} finally {
		await browser.close();
	}
}
