import { createServer, type IncomingMessage, type Server } from "node:http";
import { pathToFileURL } from "node:url";
import next from "next";
import { closeDatabase } from "@/db/client";
import { system } from "@/lib/access/actor";
import { addressOf, CLIENT_ADDRESS } from "@/lib/access/client-address";
import { markDueArticles } from "@/lib/articles/mark-due-articles";
import { tidyComments } from "@/lib/comments/tidy-comments";
import { EnvironmentProblem, environment } from "@/lib/env";
import { frontAddress } from "@/lib/front/address";
import { openFront } from "@/lib/front/open-front";
import { deskHeaders } from "@/lib/front/security-headers";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { countPendingMigrations } from "@/lib/postgres/migrate";
import { type OpenDatabase, openDatabase } from "@/lib/postgres/open-database";
import { hearMisses } from "@/lib/search/misses";
import { noteMiss } from "@/lib/search/note-miss";
import { countStaff } from "@/lib/staff/desk-queries";

const CLOCK_SECONDS = 15;
const WATCH_SECONDS = 2;
const POST_SECONDS = 5;
const TIDY_SECONDS = 600;
/** How long requests under way may take to finish before the process ends all the same. */
const GRACE_SECONDS = 8;
/** Longer than the minute that browsers and proxies keep an idle connection, so that none sends a request into one just closed. */
const KEEP_ALIVE_SECONDS = 65;

/**
 * Serves the site on PORT until SIGINT or SIGTERM, which finish the requests under way, close the connections and stop the
 * embedded database. Throws a sentence when it cannot start.
 */
export async function serve(database: OpenDatabase, { dev = false } = {}): Promise<void> {
	const { port, siteUrl, trustedProxies, authSecret } = environment();
	// The application runs in the same process and finds its configuration where it would find it anyway.
	process.env.AUTH_SECRET = authSecret;
	const pending = await countPendingMigrations(database.url);
	if (pending > 0) throw new Error(`The database lacks ${pending} migration(s). Run: npm run db:migrate`);

	const app = next({ dev, hostname: "localhost", port, quiet: !dev });
	await app.prepare();
	const handle = app.getRequestHandler();
	const site = new URL(siteUrl);
	const front = dev ? null : await openFront(handle, database.url);
	const server = createServer((request, response) => {
		const elsewhere = loopbackAlias(request, site);
		if (elsewhere) {
			response.writeHead(307, { location: elsewhere }).end();
			return;
		}
		if (!isAddress(request)) {
			response
				.writeHead(400, { "content-type": "text/plain; charset=utf-8" })
				.end("網址有誤，請檢查後再試。\n");
			return;
		}
		if (front?.answer(request, response)) return;
		vouchFor(request, site, trustedProxies);
		for (const [name, value] of deskHeaders({ dev })) {
			response.setHeader(name, value);
			// The framework gives its inline scripts the nonce that it reads here.
			if (name === "content-security-policy") request.headers[name] = value;
		}
		void handle(request, response);
	});
	server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000;
	server.headersTimeout = (KEEP_ALIVE_SECONDS + 1) * 1000;
	server.on("upgrade", app.getUpgradeHandler());
	await listen(server, port);

	// Beside the page that found nothing, which has been sent or is being sent.
	hearMisses((text) => {
		noteMiss(system("search"), { text }).catch((error: unknown) => {
			console.error("a search that found nothing was not noted:", error);
		});
	});
	const clock = every(CLOCK_SECONDS, async () => {
		await markDueArticles(system("clock"), {});
	});
	const watch = every(WATCH_SECONDS, database.revive);
	const post = every(POST_SECONDS, sendDueMail);
	const tidying = every(TIDY_SECONDS, () => tidyComments(system("clock"), {}));
	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		process.once(signal, async () => {
			clearInterval(clock);
			for (const work of [watch, post, tidying]) clearInterval(work);
			setTimeout(() => server.closeAllConnections(), GRACE_SECONDS * 1000).unref();
			await new Promise((settle) => {
				server.close(settle);
				server.closeIdleConnections();
			});
			await app.close();
			await front?.close();
			await closeDatabase();
			await database.stop();
			process.exit(0);
		});
	}
}

/** Cookies belong to one host name: whoever came to 127.0.0.1 is sent to the localhost that SITE_URL names. */
function loopbackAlias(request: IncomingMessage, site: URL): string | null {
	const isAlias =
		site.hostname === "localhost" && /^(127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "");
	return isAlias && request.method === "GET" && request.url?.startsWith("/") && !request.url.startsWith("//")
		? `${site.origin}${request.url}`
		: null;
}

/** The framework throws at an address like /%ff before any page of ours can answer. Those known to the front are in order. */
function isAddress({ url = "/" }: IncomingMessage): boolean {
	try {
		frontAddress(url);
		return true;
	} catch (error) {
		if (error instanceof URIError) return false;
		throw error;
	}
}

/**
 * Replaces what a client may claim by what we know: the host and scheme are those of SITE_URL, so that no header can change
 * a link, a cookie or the origin check; the address is the socket's or the trusted proxy's word.
 */
function vouchFor(request: IncomingMessage, site: URL, trustedProxies: number): void {
	const forwardedFor = request.headers["x-forwarded-for"];
	request.headers[CLIENT_ADDRESS] = addressOf(
		request.socket.remoteAddress,
		Array.isArray(forwardedFor) ? forwardedFor.join(",") : forwardedFor,
		trustedProxies,
	);
	for (const name of ["x-forwarded-host", "x-forwarded-port", "forwarded", "x-real-ip"])
		delete request.headers[name];
	request.headers.host = site.host;
	request.headers["x-forwarded-proto"] = site.protocol.slice(0, -1);
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((settle, fail) => {
		server.once("error", (error: NodeJS.ErrnoException) => {
			fail(
				error.code === "EADDRINUSE"
					? new Error(`PORT: ${port} is taken by another program. Set PORT to another number.`)
					: error,
			);
		});
		server.listen(port, () => settle());
	});
}

function every(seconds: number, work: () => Promise<unknown>): NodeJS.Timeout {
	let isAtWork = false;
	return setInterval(async () => {
		if (isAtWork) return;
		isAtWork = true;
		try {
			await work();
		} catch (error) {
			// The next round tries again; what readers see does not wait for it.
			console.error(`background work failed: ${(error as Error).message}`);
		} finally {
			isAtWork = false;
		}
	}, seconds * 1000);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	const dev = process.argv.includes("--dev");
	Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });
	try {
		const database = await openDatabase();
		await serve(database, { dev });
		console.log(`EJ Tech is at ${environment().siteUrl}`);
		if ((await countStaff()) === 0)
			console.log("Nobody can sign in yet. The first account: npm run staff:add");
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		console.error(error instanceof EnvironmentProblem ? `Configuration:\n${error.message}` : error.message);
		process.exit(1);
	}
}
