import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrontAddress } from "@/lib/front/address";
import { Front } from "@/lib/front/front";
import { keptPage } from "@/lib/front/kept-page";
import type { Tag } from "@/lib/front/tags";

type Page = {
	body: string;
	status?: number;
	tags?: Tag[];
	asides?: Tag[];
	holdsUntil?: number;
	goneAt?: number;
	isKept?: boolean;
};

/** A front on a port of its own, whose pages are made by `write`. */
export async function aFront(
	write: (address: FrontAddress) => Promise<Page> | Page,
	{ maxBytes = 1_000_000 } = {},
) {
	const made: string[] = [];
	const front = new Front(
		async (address, change) => {
			made.push(address.key);
			const {
				body,
				status = 200,
				tags = [],
				asides = [],
				holdsUntil = Infinity,
				goneAt = Infinity,
				isKept = true,
			} = await write(address);
			const page = await keptPage({
				key: address.key,
				address,
				status,
				headers: [
					...["content-type", "text/html; charset=utf-8", "cache-control", "public, max-age=0"],
					...["surrogate-control", "max-age=60"],
				],
				body: Buffer.from(body),
				isText: body.length > 20,
				tags,
				asides,
				holdsUntil,
				asidesHoldUntil: Infinity,
				goneAt,
				madeAt: Date.now(),
				change,
			});
			return { page, isKept };
		},
		{ maxBytes },
	);
	const server = createServer((request, response) => {
		if (!front.answer(request, response)) response.writeHead(599).end();
	});
	await new Promise<void>((settle) => server.listen(0, "localhost", settle));
	const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	return {
		front,
		url: origin,
		/** The keys of the pages made so far, in order. */
		made,
		get: (path: string, headers: Record<string, string> = {}, method = "GET") =>
			fetch(`${origin}${path}`, { headers, method }),
		read: async (path: string) => (await fetch(`${origin}${path}`)).text(),
		close: () => server.close(),
	};
}
