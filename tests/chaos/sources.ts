import { type Browser, type BrowserContext, expect } from "@playwright/test";
import sharp from "sharp";

/** What every canary has; no word and no number of the house holds any of these. */
export const MARKS = {
	text: "鶖鷺線索Q7Z",
	contact: "q7zcontact",
	fileName: "鶖鷺檔名Q7Z",
	fileBytes: "Q7ZFILEBYTES",
	camera: "Q7ZCAMERA",
	reply: "鶖鷺回覆Q7Z",
	agent: "Q7ZAGENT",
	referrer: "q7zreferrer",
	cookie: "q7zcookie",
	ipv6: "2001:db8:5eed:",
	ipv4: "100.77.",
} as const;

export type Source = {
	number: number;
	text: string;
	contact: string;
	address: string;
	agent: string;
	files: { name: string; type: string; bytes: Buffer }[];
};

/** A source with a mark of its own in whatever a source may leave. */
export async function aSource(number: number): Promise<Source> {
	const exif = {
		IFD0: { Artist: `${MARKS.camera}-${number}`, Copyright: `${MARKS.camera}-holder-${number}` },
	};
	const photograph = sharp({ create: { width: 48, height: 32, channels: 3, background: "#0f2b2a" } });
	return {
		number,
		text: `${MARKS.text}第${number}號：有人挪用公款。`,
		contact: `${MARKS.contact}-${number}@source.example`,
		// One network each: a network is an IPv4 address up to its last number, or the first half of an IPv6 one.
		address: number % 2 ? `100.77.${number}.77` : `${MARKS.ipv6}${number}::7`,
		agent: `${MARKS.agent}-${number}/1.0`,
		files: [
			{
				name: `${MARKS.fileName}-${number}.txt`,
				type: "text/plain",
				bytes: Buffer.from(`${MARKS.fileBytes}-${number} 帳目`),
			},
			{
				name: `${MARKS.fileName}-${number}.jpg`,
				type: "image/jpeg",
				bytes: await photograph.withExif(exif).jpeg().toBuffer(),
			},
		],
	};
}

/** Sends as a browser without script does; gives the receipt. */
export async function sendPlainly(url: string, source: Source): Promise<string> {
	const form = new FormData();
	form.set("text", source.text);
	form.set("reach", "contact");
	form.set("contact", source.contact);
	for (const { name, type, bytes } of source.files)
		form.append("files", new File([new Uint8Array(bytes)], name, { type }));
	form.set("do", "send");
	return receiptIn(await askAs(url, { source, body: form }));
}

/** What a form without script is answered by the one address, as HTML. Throws when the source was not served. */
export async function askAs(
	url: string,
	{ source: { number, address, agent }, body }: { source: Source; body: FormData | URLSearchParams },
): Promise<string> {
	const answer = await fetch(`${url}/contribute/tip`, {
		method: "POST",
		headers: {
			origin: "null",
			"x-forwarded-for": address,
			"user-agent": agent,
			referer: `https://${MARKS.referrer}-${number}.example/`,
			cookie: `${MARKS.cookie}=${MARKS.cookie}-${number}`,
			"accept-language": `zh-HK, x-${MARKS.cookie};q=0.1`,
		},
		body,
	});
	const page = await answer.text();
	if (answer.status !== 200) throw new Error(`source ${number} was answered ${answer.status}`);
	return page;
}

/** Sends from a browser in which the page's script seals; gives the receipt. Throws when anything in clear left it. */
export async function sendSealed(
	browser: Browser,
	{ url, source }: { url: string; source: Source },
): Promise<string> {
	const context = await browser.newContext({
		baseURL: url,
		userAgent: source.agent,
		locale: "zh-HK",
		extraHTTPHeaders: { "x-forwarded-for": source.address },
	});
	try {
		return await sealedIn(context, source);
	} finally {
		await context.close();
	}
}

async function sealedIn(context: BrowserContext, source: Source): Promise<string> {
	const page = await context.newPage();
	const left: Buffer[] = [];
	page.on("request", (request) => left.push(request.postDataBuffer() ?? Buffer.alloc(0)));
	await page.goto("/contribute/tip");
	await page.getByLabel("你想告訴我們甚麼？").fill(source.text);
	await page
		.getByLabel("檔案")
		.setInputFiles(source.files.map(({ name, type, bytes }) => ({ name, mimeType: type, buffer: bytes })));
	await page.getByText("留下聯絡方法").click();
	await page.getByLabel("聯絡方法", { exact: true }).fill(source.contact);
	await page.getByRole("button", { name: "加密遞交" }).click();
	const list = page.getByRole("list", { name: "八個詞的密語" });
	await expect(list).toBeVisible({ timeout: 60_000 });
	const sent = Buffer.concat(left);
	for (const mark of [MARKS.text, MARKS.contact, MARKS.fileName, MARKS.fileBytes, MARKS.camera])
		if (sent.includes(mark)) throw new Error(`the browser sent ${mark} in clear`);
	return (await list.getByRole("listitem").allTextContents()).join(" ");
}

function receiptIn(page: string): string {
	const list = /<ol class="tip-words" aria-label="八個詞的密語">(.*?)<\/ol>/s.exec(page)?.[1] ?? "";
	const words = [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, word]) => word);
	if (words.length !== 8) throw new Error("an answer without a receipt");
	return words.join(" ");
}
