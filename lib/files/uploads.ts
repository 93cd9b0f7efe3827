import { randomUUID } from "node:crypto";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import { clientAddress } from "@/lib/access/client-address";
import { networkDigest } from "@/lib/access/seal";
import { readStatusToken } from "@/lib/submissions/seals";
import { isUuid } from "@/lib/text/uuid";
import { readBasket } from "./baskets";
import { FILE_MAX_BYTES } from "./limits";
import type { Destination } from "./receive-file";
import { hasRoom, uploadsFolder } from "./store";
import { countFile } from "./traffic";

export const UPLOADS_PATH = "/contribute/files/uploads";

/**
 * Uploads that go on where they broke off (the tus protocol): each grows under DATA_DIR/press/uploads/{id} and is nothing but bytes until
 * `finishUpload`. Whoever begins one shows the key to where it shall go.
 */
export function resumableUploads(): Server {
	const directory = uploadsFolder();
	if (opened?.directory === directory) return opened.server;
	const server = new Server({
		path: UPLOADS_PATH,
		datastore: new FileStore({ directory }),
		maxSize: FILE_MAX_BYTES,
		relativeLocation: true,
		allowedOrigins: [],
		namingFunction: () => randomUUID(),
		getFileIdFromRequest: (_request, last) => (last && isUuid(last) ? last : undefined),
		onIncomingRequest: async (request) => {
			// What was begun while there was room must not fill it.
			if (request.method === "PATCH" && !(await hasRoom())) throw refusal(507, "file-no-room");
		},
		onUploadCreate: async (request, upload) => {
			const { metadata, size } = upload;
			if (size === undefined || size === 0 || destinationOf(metadata ?? {}) === null)
				throw refusal(422, "files-basket-expired");
			if (!(await countFile(networkDigest(clientAddress(request.headers)))))
				throw refusal(429, "files-too-often");
			if (!(await hasRoom())) throw refusal(507, "file-no-room");
			return {};
		},
	});
	opened = { directory, server };
	return server;
}

/** How far an upload has come, and where it shall go; null when there is none. */
export async function readUpload(id: string) {
	if (!isUuid(id)) return null;
	try {
		const { offset, size, metadata, storage } = await resumableUploads().datastore.getUpload(id);
		const to = destinationOf(metadata ?? {});
		if (!storage || !to) return null;
		return { path: storage.path, name: metadata?.filename ?? "", to, isWhole: offset === size };
	} catch (error) {
		// What the store throws for what it does not have.
		if (error instanceof Error) throw error;
		return null;
	}
}

type Metadata = Record<string, string | null>;

function destinationOf({ basket, token }: Metadata): Destination | null {
	if (token) return readStatusToken(token) === null ? null : { token };
	return basket && readBasket(basket, new Date()) !== null ? { basket } : null;
}

function refusal(status_code: number, body: string): { status_code: number; body: string } {
	return { status_code, body };
}

let opened: { directory: string; server: Server } | undefined;
