import { z } from "zod";
import { countSeals } from "./seal-parcel";

/** Bytes of the largest sealed message: the largest parcel, and room for the header and the tags of age. */
export const SEALED_BYTES = 21_100_000;

export const tipId = z.uuid("invalid");

/** An age file for keys of ours. What is in it is nobody's to look at here. */
export const sealedMessage = z
	.instanceof(Uint8Array<ArrayBufferLike>, { error: "invalid" })
	.refine((bytes) => bytes.length <= SEALED_BYTES, "too-large")
	.refine((bytes) => countSeals(bytes) !== null, "invalid");

export const keyIds = z.array(z.uuid("invalid")).max(40, "too-many");

/** The hash that comes out of a receipt. */
export const receiptHash = z.string().regex(/^[0-9a-f]{64}$/, "invalid");

export const recipient = z.string().regex(/^age1pq1[0-9a-z]{1900,2100}$/, "invalid");
