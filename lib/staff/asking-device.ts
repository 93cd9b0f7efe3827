import { z } from "zod";

/** What is known of the browser that signs in, as fields of a command's input. What it says of itself must not keep anybody out, so it is mended rather than refused. */
export const askingDevice = {
	address: mended(100),
	userAgent: mended(300),
	/** What the browser kept since an earlier sign-in; empty for one that is new here. */
	device: mended(100),
};

export type AskingDevice = { address: string; userAgent: string; device: string };

function mended(max: number) {
	return z
		.string()
		.max(2000)
		.default("")
		.transform((text) => text.slice(0, max).toWellFormed().replaceAll("\0", ""));
}
