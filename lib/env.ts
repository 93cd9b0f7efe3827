import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

export type Environment = {
	/** A PostgreSQL address; undefined until the embedded server has been started. */
	databaseUrl: string | undefined;
	port: number;
	/** The origin readers see, without a trailing slash. Links, feeds and cookies are built from it alone. */
	siteUrl: string;
	/** Absolute path of the folder that holds the embedded database, uploads and caches. */
	dataDir: string;
	/** Signs session cookies; 32 characters or more. */
	authSecret: string;
	/** How many proxies in front add to X-Forwarded-For; 0 trusts the socket alone. */
	trustedProxies: number;
	demoPassword: string | undefined;
	/** The folder of the build that is served. */
	distDir: string;
	/** How much memory finished pages may take, in bytes. */
	frontBytes: number;
	/** Whether finished pages are also kept under DATA_DIR, so that they outlive a restart. */
	frontOnDisk: boolean;
	/** How long a CDN that purges by Surrogate-Key may keep a page; 0 tells it nothing. */
	surrogateSeconds: number;
	/** The server that takes our mail; undefined keeps all mail in the outbox. */
	smtpUrl: string | undefined;
	/** Who mails are from; always set where smtpUrl is. */
	mailFrom: string | undefined;
	/** The WebSub hub that is told of changed feeds; undefined tells nobody. */
	websubHub: string | undefined;
	/** The virus scanner (clamd) that sees each file from outside: `host:port` or the path of its socket; undefined for none. */
	clamd: string | undefined;
};

/** One sentence for each missing or wrong variable; nothing else is wrong when this is thrown. */
export class EnvironmentProblem extends Error {
	override name = "EnvironmentProblem";
}

/**
 * The configuration, read once and checked. Nothing else in the house reads `process.env`.
 * Throws `EnvironmentProblem` with a sentence for each wrong variable.
 */
export function environment(): Environment {
	remembered ??= readEnvironment(process.env);
	return remembered;
}

/** Like `environment`, from any set of variables and with nothing remembered. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
	const parsed = shape.safeParse(withoutBlanks(variables));
	if (!parsed.success) {
		throw new EnvironmentProblem(
			parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"),
		);
	}
	const { DATABASE_URL, PORT, SITE_URL, DATA_DIR, AUTH_SECRET, TRUSTED_PROXIES, DEMO_PASSWORD, ...front } =
		parsed.data;
	const dataDir = resolve(DATA_DIR);
	return {
		databaseUrl: DATABASE_URL,
		port: PORT,
		siteUrl: new URL(SITE_URL ?? `http://localhost:${PORT}`).origin,
		dataDir,
		get authSecret() {
			return AUTH_SECRET ?? secretKeptIn(dataDir);
		},
		trustedProxies: TRUSTED_PROXIES,
		demoPassword: DEMO_PASSWORD,
		distDir: resolve(front.DIST_DIR),
		frontBytes: front.FRONT_MEMORY_MB * 1_000_000,
		frontOnDisk: front.FRONT_DISK === "on",
		surrogateSeconds: front.SURROGATE_SECONDS,
		smtpUrl: front.SMTP_URL,
		mailFrom: front.MAIL_FROM,
		websubHub: front.WEBSUB_HUB && new URL(front.WEBSUB_HUB).href,
		clamd: front.CLAMD,
	};
}

/** Tells the rest of the process where the embedded server listens, once it has been started. */
export function setDatabaseUrl(url: string): void {
	process.env.DATABASE_URL = url;
	remembered = undefined;
}

let remembered: Environment | undefined;

const shape = z
	.object({
		DATABASE_URL: z
			.string()
			.refine(
				isPostgresUrl,
				"must be a PostgreSQL address such as postgres://user:password@host:5432/newsroom; leave it out to use the embedded server.",
			)
			.optional(),
		PORT: z.coerce
			.number({ error: "must be a number from 1 to 65535." })
			.int("must be a whole number.")
			.min(1, "must be a number from 1 to 65535.")
			.max(65535, "must be a number from 1 to 65535.")
			.default(3000),
		SITE_URL: z
			.string()
			.refine(
				isSiteUrl,
				"must be the address readers use, http:// or https:// with no path, such as https://tech.example.hk.",
			)
			.optional(),
		DATA_DIR: z.string().default("data"),
		AUTH_SECRET: z
			.string()
			.min(32, "must have at least 32 characters; leave it out to have one made and kept in DATA_DIR.")
			.optional(),
		TRUSTED_PROXIES: z.coerce
			.number({ error: "must be a number." })
			.int("must be a whole number.")
			.min(0, "must be 0 or more.")
			.default(0),
		DEMO_PASSWORD: z.string().min(12, "must have at least 12 characters.").optional(),
		DIST_DIR: z.string().default(".next"),
		FRONT_MEMORY_MB: z.coerce
			.number({ error: "must be a number of megabytes." })
			.min(8, "must be 8 or more: a front that small keeps hardly a page.")
			.default(128),
		FRONT_DISK: z.enum(["on", "off"], { error: "must be on or off." }).default("on"),
		SURROGATE_SECONDS: z.coerce
			.number({ error: "must be a number of seconds." })
			.int("must be a whole number.")
			.min(0, "must be 0 or more.")
			.default(0),
		SMTP_URL: z
			.string()
			.refine(
				isSmtpUrl,
				"must be a mail server such as smtp://user:password@mail.example.hk:587 or smtps://…:465; leave it out to keep all mail at /desk/mail.",
			)
			.optional(),
		WEBSUB_HUB: z
			.string()
			.refine(
				isPublicWebUrl,
				"must be the address of a WebSub hub without a name or password, as every feed tells it to readers, such as https://hub.example.hk/; leave it out to tell nobody.",
			)
			.optional(),
		CLAMD: z
			.string()
			.regex(
				/^(\/.+|[^\s/:@]+:\d{2,5})$/,
				"must be where clamd listens, such as localhost:3310 or /run/clamav/clamd.ctl; leave it out to have no file scanned.",
			)
			.optional(),
		MAIL_FROM: z
			.string()
			.refine(
				(value) => /^[^\p{Cc}<>]*<?[^\s<>@\p{Cc}]+@[^\s<>@\p{Cc}]+>?$/u.test(value),
				"must be who mails are from, such as EJ Tech <newsroom@example.hk>.",
			)
			.optional(),
	})
	.refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
		path: ["MAIL_FROM"],
		message: "must be set together with SMTP_URL, such as EJ Tech <newsroom@example.hk>.",
	});

function withoutBlanks(variables: Record<string, string | undefined>) {
	return Object.fromEntries(
		Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""),
	);
}

function isPostgresUrl(value: string): boolean {
	return URL.canParse(value) && ["postgres:", "postgresql:"].includes(new URL(value).protocol);
}

function isSmtpUrl(value: string): boolean {
	return URL.canParse(value) && ["smtp:", "smtps:"].includes(new URL(value).protocol);
}

function isPublicWebUrl(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const { protocol, username, password } = new URL(value);
	return ["http:", "https:"].includes(protocol) && username === "" && password === "";
}

function isSiteUrl(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const url = new URL(value);
	return (
		["http:", "https:"].includes(url.protocol) &&
		url.pathname === "/" &&
		url.search === "" &&
		url.username === ""
	);
}

function secretKeptIn(dataDir: string): string {
	const file = join(dataDir, "auth-secret");
	try {
		return readFileSync(file, "utf8").trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
	}
	mkdirSync(dataDir, { recursive: true });
	try {
		writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
	} catch (error) {
		// Another process made it a moment ago: both must use the same one.
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
	return readFileSync(file, "utf8").trim();
}
