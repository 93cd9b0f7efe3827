import { environment } from "@/lib/env";
import { hearChanges } from "./change";
import { openDiskCopy } from "./disk-copy";
import { Front } from "./front";
import { listenForChanges } from "./listen";
import { pageMaker } from "./make-page";
import { makeVariant } from "./make-variant";
import type { Handler } from "./render";

/** The front of this process, hearing every change, with the pages of the last run where they are still right. */
export async function openFront(
	handle: Handler,
	databaseUrl: string,
): Promise<Pick<Front, "answer"> & { close: () => Promise<void> }> {
	const { siteUrl, surrogateSeconds, frontBytes, frontOnDisk } = environment();
	const make = pageMaker(handle, { site: new URL(siteUrl), surrogateSeconds });
	const front: Front = new Front(
		async (address, change) =>
			address.variant === null
				? make(address, change)
				: makeVariant(
						{ ...address, variant: address.variant },
						await front.pageAt({ ...address, key: address.path, variant: null }),
					),
		{ maxBytes: frontBytes },
	);
	const ears = await listenForChanges(front, databaseUrl);
	hearChanges((change) => front.hearFirst(change));
	const disk = frontOnDisk ? await openDiskCopy(front, { databaseUrl, maxBytes: frontBytes }) : null;
	return {
		answer: (request, response) => front.answer(request, response),
		close: async () => {
			await ears.stop();
			await disk?.close();
		},
	};
}
