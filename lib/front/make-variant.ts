import { environment } from "@/lib/env";
import { charactersOfAddress, songAddress } from "@/lib/song/song-address";
import { convertDocument } from "@/lib/variants/convert-document";
import { listProtectedNames } from "@/lib/variants/public-queries";
import { type Variant, variantAddress } from "@/lib/variants/variant";
import type { FrontAddress } from "./address";
import type { Made } from "./front";
import { type KeptPage, keptPage, revived, textOf } from "./kept-page";
import { newReading, whileReading } from "./reading";

/** Makes a page in another variant of Chinese out of the finished page, as which it is kept and dropped. */
export async function makeVariant(address: FrontAddress, kept: KeptPage): Promise<Made> {
	const { variant } = address;
	if (variant === null) throw new Error(`${address.key} is no variant`);
	const original = revived(kept);
	const reading = newReading();
	const protectedNames = await whileReading(reading, listProtectedNames);
	const isDocument = headerOf(original, "content-type")?.startsWith("text/html") ?? false;
	const text = await textOf(original);
	const body = isDocument
		? convertDocument(text, {
				variant,
				siteUrl: environment().siteUrl,
				protectedNames,
				song: { charactersAt: charactersOfAddress, addressOf: songAddress },
			})
		: text;
	const page = await keptPage({
		...original,
		key: address.key,
		address,
		body: Buffer.from(body),
		isText: body !== "",
		headers: original.headers.map((value, at) =>
			original.headers[at - 1] === "location" ? variantAddressOf(value, variant) : value,
		),
		tags: [...new Set([...original.tags, ...reading.tags])],
	});
	return { page, isKept: headerOf(original, "cache-control") !== "no-store" };
}

function headerOf({ headers }: KeptPage, name: string): string | undefined {
	const at = headers.findIndex((value, index) => index % 2 === 0 && value === name);
	return at < 0 ? undefined : headers[at + 1];
}

/** A redirect within the site stays in the variant. */
function variantAddressOf(location: string, variant: Variant): string {
	return location.startsWith("/") && !location.startsWith("//")
		? variantAddress(location, variant)
		: location;
}
