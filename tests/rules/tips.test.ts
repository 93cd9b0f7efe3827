import type { IncomingMessage } from "node:http";
import { Decrypter, generateHybridIdentity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { environment } from "@/lib/env";
import { forgetSender, isAboutTips } from "@/lib/front/forget-sender";
import { cleanPicture } from "@/lib/tips/clean-picture";
import { fingerprintOf, makeCustodianKey, unlockCustodianKey } from "@/lib/tips/custodian-key";
import { countGuess, countSend, forgiveGuess, GUESSES_OF_NETWORK, SENDS_OF_NETWORK } from "@/lib/tips/limits";
import { packParcel, SIZES, TIP_FILES_BYTES, unpackParcel } from "@/lib/tips/parcel";
import { readTipForm } from "@/lib/tips/read-tip-form";
import { newReceipt, openReceipt } from "@/lib/tips/receipt";
import { FIRST, RECEIPT_WORDS, readReceipt, SECOND, wordAt } from "@/lib/tips/receipt-words";
import { countSeals, openParcel, sealParcel } from "@/lib/tips/seal-parcel";
import { afterFollowUp } from "@/lib/tips/states";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const SALT = "00112233445566778899aabbccddeeff";

describe("a receipt", () => {
	test("is eight of 1,024 words: 80 bits", () => {
		const all = new Set(Array.from({ length: 1_024 }, (_, number) => wordAt(number)));
		expect(all.size).toBe(1_024);
		expect(Math.log2(all.size) * RECEIPT_WORDS).toBe(80);
		expect([...all].every((word) => [...word].length === 2)).toBe(true);
		expect(() => wordAt(1_024)).toThrow();
		expect(newReceipt()).toHaveLength(RECEIPT_WORDS);
	});

	test("has no two signs at one place that sound alike in Cantonese, whatever the tone", () => {
		const first =
			"daai siu gou coeng san lou baak hak hung wong cing gam ngan muk sek dung sai naam bak ceon haa cau je zou maan tin hoi jat sing fung syut fo".split(
				" ",
			);
		const second =
			"saan seoi ho gong wu tin dei dou wan maa ngau joeng jyu gwo faa cou zuk mai ce syun mun coeng kiu lou gaai dang bat zi syu ji caa gwaa".split(
				" ",
			);
		expect([FIRST.length, SECOND.length]).toEqual([first.length, second.length]);
		expect([new Set(first).size, new Set(second).size]).toEqual([32, 32]);
		expect([...FIRST].filter((sign) => SECOND.includes(sign))).toEqual([]);
	});

	test("comes back from however it is typed, and from nothing else", () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 1_023 }), { minLength: 8, maxLength: 8 }),
				fc.constantFrom("", " ", "　", "、", "\n", "1. "),
				(numbers, between) => {
					const words = numbers.map(wordAt);
					expect(readReceipt(words.join(between))).toEqual(words);
				},
			),
		);
		expect(readReceipt("红马 长桥 东门 风车 银鱼 黄纸 白云 新书")).toEqual(
			"紅馬 長橋 東門 風車 銀魚 黃紙 白雲 新書".split(" "),
		);
		for (const wrong of ["", "海島", "馬紅".repeat(8), "海島".repeat(9), "阿里".repeat(8)])
			expect(readReceipt(wrong)).toBeNull();
	});

	test("is hashed with Argon2id at 64 MiB, differs with its salt, and its hash tells nothing of its key", async () => {
		const words = "海島 金門 早茶 石橋 白馬 南街 秋燈 風車".split(" ");
		const began = performance.now();
		const one = await openReceipt(words, SALT);
		// What a guess costs at least, on any machine; a fast hash takes microseconds.
		expect(performance.now() - began).toBeGreaterThan(15);
		expect(await openReceipt(words, SALT)).toEqual(one);
		const other = await openReceipt(words, "ff".repeat(16));
		expect(other.hash).not.toBe(one.hash);
		expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
		expect(await identityToRecipient(one.identity)).toBe(one.recipient);
	});
});

describe("a parcel", () => {
	test("comes out as it went in, whatever its texts and files", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "grapheme" }),
				fc.string({ unit: "grapheme" }),
				fc.array(
					fc.record({ name: fc.string(), type: fc.string(), bytes: fc.uint8Array({ maxLength: 3_000 }) }),
					{ maxLength: 10 },
				),
				(text, contact, files) => {
					const parcel = { text: text.toWellFormed(), contact: contact.toWellFormed(), files };
					const packed = packParcel(parcel);
					expect(SIZES).toContain(packed.length);
					const back = unpackParcel(packed);
					expect(back?.text).toBe(parcel.text);
					expect(back?.files.map(({ bytes }) => [...bytes])).toEqual(files.map(({ bytes }) => [...bytes]));
				},
			),
			{ numRuns: 60 },
		);
	});

	test("has one of six sizes, so that a word and a page are as long as each other", () => {
		const of = (text: string, size = 0) =>
			packParcel({
				text,
				contact: "",
				files: size ? [{ name: "a", type: "", bytes: new Uint8Array(size) }] : [],
			}).length;
		expect(of("短")).toBe(of("長".repeat(4_000)));
		expect(of("", 200_000)).toBe(of("", 1_000_000));
		expect(of("字".repeat(20_000), TIP_FILES_BYTES)).toBe(SIZES.at(-1));
		expect(() => of("", TIP_FILES_BYTES + 1_000_000)).toThrow(RangeError);
	});

	test("is believed only as far as it is one", () => {
		const listed = (list: unknown) => {
			const bytes = bytesOf(JSON.stringify(list));
			const packed = new Uint8Array(16_384);
			new DataView(packed.buffer).setUint32(0, bytes.length);
			packed.set(bytes, 4);
			return packed;
		};
		expect(unpackParcel(listed({ text: "a", contact: "", files: [] }))).not.toBeNull();
		for (const wrong of [
			null,
			[],
			{ text: 1, contact: "", files: [] },
			{ text: "", contact: "", files: [{ name: "a", type: "", size: 99_999 }] },
			{ text: "", contact: "", files: [{ name: "a", type: "", size: -1 }] },
			{ text: "", contact: "", files: Array(11).fill({ name: "a", type: "", size: 0 }) },
		])
			expect(unpackParcel(listed(wrong))).toBeNull();
		expect(unpackParcel(new Uint8Array(3))).toBeNull();
		expect(unpackParcel(new Uint8Array([255, 255, 255, 255, 0]))).toBeNull();
	});
});

describe("a sealed parcel", () => {
	test("opens with each of its keys and with no other, and tells how many they are", async () => {
		const identities = await Promise.all([1, 2, 3].map(() => generateHybridIdentity()));
		const recipients = await Promise.all(identities.map(identityToRecipient));
		const parcel = {
			text: "金絲雀",
			contact: "阿文",
			files: [{ name: "帳目.xlsx", type: "x", bytes: bytesOf("帳") }],
		};
		const sealed = await sealParcel(parcel, recipients.slice(0, 2));
		expect(countSeals(sealed)).toBe(2);
		for (const identity of identities.slice(0, 2)) {
			const opened = await openParcel(sealed, identity);
			expect([opened?.text, opened?.contact, opened?.files[0]?.name]).toEqual([
				"金絲雀",
				"阿文",
				"帳目.xlsx",
			]);
		}
		expect(await openParcel(sealed, identities[2] as string)).toBeNull();
		const broken = sealed.slice();
		broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
		expect(await openParcel(broken, identities[0] as string)).toBeNull();
		const text = Buffer.from(sealed).toString("latin1");
		for (const canary of ["金絲雀", "阿文", "帳目"])
			expect(text).not.toContain(Buffer.from(canary).toString("latin1"));
	});

	test("is told from what is none", () => {
		for (const wrong of [
			"",
			"age-encryption.org/v1\n",
			"hello",
			"age-encryption.org/v1\n-> scrypt a 1\nb\n--- c\n",
		])
			expect(countSeals(bytesOf(wrong))).toBeNull();
	});
});

describe("a custodian's key", () => {
	test("leaves the browser locked: the passphrase alone opens it", async () => {
		const passphrase = "一句長長的只有我知道的說話";
		const { identity, recipient, locked } = await makeCustodianKey(passphrase);
		expect(await identityToRecipient(identity)).toBe(recipient);
		expect(Buffer.from(locked, "base64").toString("latin1")).not.toContain("AGE-SECRET-KEY");
		expect(await unlockCustodianKey(locked, passphrase)).toBe(identity);
		expect(await unlockCustodianKey(locked, `${passphrase}。`)).toBeNull();
		const decrypter = new Decrypter();
		decrypter.addIdentity(await generateHybridIdentity());
		await expect(decrypter.decrypt(Buffer.from(locked, "base64"))).rejects.toThrow();
	}, 60_000);

	test("has a fingerprint that another key has not", async () => {
		expect(await fingerprintOf("age1pq1a")).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
		expect(await fingerprintOf("age1pq1a")).not.toBe(await fingerprintOf("age1pq1b"));
	});
});

describe("a picture without what it hides", () => {
	const exif = { IFD0: { Artist: "CanaryArtist", Copyright: "CanaryHolder" } };
	const picture = () =>
		sharp({ create: { width: 64, height: 48, channels: 3, background: "#0f2b2a" } }).withExif(exif);

	test.each(["jpeg", "png", "webp"] as const)(
		"%s: has its pixels and neither place nor author",
		async (format) => {
			const bytes = new Uint8Array(await picture().toFormat(format).toBuffer());
			expect(Buffer.from(bytes).includes("CanaryArtist")).toBe(true);
			const clean = cleanPicture(bytes);
			expect(clean).not.toBeNull();
			expect(Buffer.from(clean ?? []).includes("Canary")).toBe(false);
			const [before, after] = await Promise.all([
				sharp(bytes).raw().toBuffer(),
				sharp(clean ?? bytes)
					.raw()
					.toBuffer(),
			]);
			expect(after.equals(before)).toBe(true);
			expect((await sharp(clean ?? bytes).metadata()).exif).toBeUndefined();
		},
	);

	test("drops the small picture in a JFIF's head, its extension, and what stands between two scans", async () => {
		const whole = await picture().jpeg({ progressive: true }).toBuffer();
		const part = (marker: number, text: string) => {
			const words = Buffer.from(text, "latin1");
			return Buffer.concat([Buffer.from([0xff, marker, 0, words.length + 2]), words]);
		};
		const secondScan = whole.indexOf(Buffer.from([0xff, 0xda]), whole.indexOf(Buffer.from([0xff, 0xda])) + 2);
		expect(secondScan).toBeGreaterThan(0);
		const head = part(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\x02\x01Canary");
		const bytes = Buffer.concat([
			...[whole.subarray(0, 2), head, part(0xe0, "JFXX\0\x10Canary"), whole.subarray(2, secondScan)],
			...[part(0xe1, "CanaryBetween"), part(0xfe, "CanaryComment"), whole.subarray(secondScan)],
		]);
		const clean = cleanPicture(new Uint8Array(bytes));
		expect(Buffer.from(clean ?? []).includes("Canary")).toBe(false);
		const pixels = (of: Uint8Array) => sharp(of).raw().toBuffer();
		expect((await pixels(clean ?? bytes)).equals(await pixels(whole))).toBe(true);
	});

	test("drops what is hidden behind the end of a picture", async () => {
		const whole = await picture().jpeg().toBuffer();
		const clean = cleanPicture(new Uint8Array(Buffer.concat([whole, Buffer.from("CanaryBehind")])));
		expect(Buffer.from(clean ?? []).includes("CanaryBehind")).toBe(false);
	});

	test("is not claimed of what is no picture, or not whole", async () => {
		const whole = new Uint8Array(await picture().jpeg().toBuffer());
		for (const wrong of [bytesOf("%PDF-1.7"), bytesOf(""), whole.subarray(0, 30)])
			expect(cleanPicture(wrong)).toBeNull();
		fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void cleanPicture(bytes)));
	});
});

describe("a request about tips", () => {
	const asked = (headers: Record<string, string>) => {
		const request = { url: "/contribute/tip", headers } as unknown as IncomingMessage;
		forgetSender(request);
		return request.headers;
	};

	test("comes to the application without whose it is", () => {
		const kept = asked({
			"x-client-address": "203.0.113.9",
			"x-forwarded-for": "203.0.113.9",
			"user-agent": "Canary/1",
			cookie: "session=canary",
			referer: "https://canary.example/",
			"accept-language": "zh-HK",
			"if-none-match": "canary",
			"content-type": "multipart/form-data; boundary=x",
			origin: "null",
		});
		expect(Object.keys(kept).sort()).toEqual(["content-type", "origin", "x-client-address"]);
		expect(JSON.stringify(kept)).not.toMatch(/canary|203\.0/i);
	});

	test("of one network is counted as one, and no address can be had from what is counted", () => {
		const digest = (address: string) => asked({ "x-client-address": address })["x-client-address"];
		expect(digest("203.0.113.9")).toBe(digest("203.0.113.77"));
		expect(digest("203.0.113.9")).not.toBe(digest("203.0.114.9"));
		expect(digest("203.0.113.9")).toMatch(/^[\w-]{43}$/);
		// Whoever is given 65,536 networks of homes counts as one all the same.
		expect(digest("2001:db8:7:1::1")).toBe(digest("2001:db8:7:ffff::9"));
		expect(digest("2001:db8:7:1::1")).not.toBe(digest("2001:db8:8:1::1"));
	});

	test("is told from every other", () => {
		for (const url of [
			"/contribute/tip",
			"/contribute/tip/",
			"/contribute/tip?x=1",
			"/contribute/confidential?key=x",
		])
			expect(isAboutTips({ url })).toBe(true);
		for (const url of ["/contribute", "/contribute/press", "/contribute/tips", "/tip"])
			expect(isAboutTips({ url })).toBe(false);
	});
});

describe("a form", () => {
	const sent = (headers: Record<string, string>, body: FormData | string = new FormData()) =>
		readTipForm(new Request("http://localhost/contribute/tip", { method: "POST", headers, body }));

	test("is taken from our own page alone, whole and within its limit", async () => {
		const { siteUrl } = environment();
		for (const headers of [
			{ origin: "https://elsewhere.example" },
			{ origin: "null", "sec-fetch-site": "cross-site" },
			{ "sec-fetch-site": "same-site" },
			{ origin: `${siteUrl}.elsewhere.example` },
		])
			expect(await sent(headers)).toBe("foreign");
		for (const headers of [
			{ origin: siteUrl },
			{ origin: "null" },
			{ origin: "null", "sec-fetch-site": "same-origin" },
		])
			expect(await sent(headers)).toEqual({ fields: {}, files: [] });
		expect(await sent({ "content-type": "text/plain" }, "do=send")).toBe("form");
		expect(await sent({ "content-type": "multipart/form-data; boundary=x" }, "--x\r\nhalf")).toBe("form");
		const large = new FormData();
		large.set("files", new File([new Uint8Array(TIP_FILES_BYTES + 1_200_000)], "x"));
		expect(await sent({}, large)).toBe("tooLarge");
	});
});

describe("limits", () => {
	test(`a network may try ${GUESSES_OF_NETWORK} receipts an hour; one that was right is not held against it`, async () => {
		for (let tried = 0; tried < GUESSES_OF_NETWORK; tried += 1)
			expect(await countGuess("guesser")).toBe(true);
		expect(await countGuess("guesser")).toBe(false);
		expect(await countGuess("another")).toBe(true);
		for (let tried = 0; tried < GUESSES_OF_NETWORK * 3; tried += 1) {
			expect(await countGuess("source")).toBe(true);
			await forgiveGuess("source");
		}
	});

	test(`a network may send ${SENDS_OF_NETWORK} times an hour, and all together as often as is set`, async () => {
		for (let sent = 0; sent < SENDS_OF_NETWORK; sent += 1) expect(await countSend("flood", 15)).toBeNull();
		expect(await countSend("flood", 15)).toBe("network");
		for (let sent = SENDS_OF_NETWORK; sent < 15; sent += 1)
			expect(await countSend(`n${sent}`, 15)).toBeNull();
		expect(await countSend("last", 15)).toBe("all");
	});
});

test("a source who was asked has answered, and otherwise the state is the custodians' to say", () => {
	expect(afterFollowUp("need_more")).toBe("answered");
	expect(afterFollowUp("in_work")).toBe("in_work");
});
