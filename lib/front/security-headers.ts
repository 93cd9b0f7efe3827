import { randomBytes } from "node:crypto";
import { EMBED_ORIGINS } from "@/lib/body/embeds";

const EVERYWHERE = [
	["x-content-type-options", "nosniff"],
	["referrer-policy", "strict-origin-when-cross-origin"],
	["cross-origin-opener-policy", "same-origin"],
	["permissions-policy", "camera=(), microphone=(), geolocation=()"],
] as const;

/** Reader pages hold no script but our own files, so neither a nonce nor an exception is needed; few show anything of elsewhere. */
export function documentHeaders({ hasFrames }: { hasFrames: boolean }): Headers {
	return hasFrames ? WITH_FRAMES : WITHOUT_FRAMES;
}

type Headers = readonly (readonly [string, string])[];
const WITH_FRAMES: Headers = [["content-security-policy", policy("'self'", EMBED_ORIGINS)], ...EVERYWHERE];
const WITHOUT_FRAMES: Headers = [["content-security-policy", policy("'self'", [])], ...EVERYWHERE];

/** What is no document, kept or not. */
export const FILE_HEADERS: Headers = EVERYWHERE;

/** What is no page: files that are handed out, and what scripts ask for. Shown by itself, whatever it is, it can do nothing. */
const NO_PAGE = /^\/(media|api\/(?!auth\/))/;

/**
 * For one answer of the desk, by what is asked for: its scripts stand inline and carry a nonce that the framework reads from the request.
 * What stands here holds: the framework leaves out what a route says instead.
 */
export function deskHeaders({ dev, url = "/" }: { dev: boolean; url?: string | undefined }): Headers {
	if (NO_PAGE.test(url)) return HANDED_OUT;
	const nonce = randomBytes(16).toString("base64");
	// Our own files carry no nonce: the reader's colours and tools are the same files on every page.
	const scripts = `'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}`;
	// Signing in again stands over a text that is not saved yet; nobody else may frame it, and we nothing else of ours.
	const framedBy = SIGN_IN.test(url) ? "'self'" : "'none'";
	return [
		["content-security-policy", policy(scripts, ["'self'", ...EMBED_ORIGINS], framedBy)],
		...EVERYWHERE,
	];
}

const SIGN_IN = /^\/sign-in(?=[/?]|$)/;

/** Of confidential tips: nothing but our own files, and the browser tells nobody, not even us, where it has been. */
export function tipHeaders(): Headers {
	return TIPS;
}

const TIPS: Headers = [
	[
		"content-security-policy",
		[
			"default-src 'none'",
			"script-src 'self'",
			"style-src 'self' 'unsafe-inline'",
			"font-src 'self'",
			"img-src 'self' data:",
			"connect-src 'self'",
			"manifest-src 'self'",
			"base-uri 'none'",
			"form-action 'self'",
			"frame-ancestors 'none'",
		].join("; "),
	],
	["x-content-type-options", "nosniff"],
	["referrer-policy", "no-referrer"],
	["cross-origin-opener-policy", "same-origin"],
	["permissions-policy", "camera=(), microphone=(), geolocation=()"],
];

const HANDED_OUT: Headers = [
	["content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"],
	...EVERYWHERE,
];

function policy(scripts: string, frames: readonly string[], framedBy = "'none'"): string {
	return [
		"default-src 'self'",
		`script-src ${scripts}`,
		// Focal points and shapes of pictures are style attributes.
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		...(frames.length > 0 ? [`frame-src ${frames.join(" ")}`] : []),
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		`frame-ancestors ${framedBy}`,
	].join("; ");
}
