import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Duplex } from "node:stream";
import { pathToFileURL } from "node:url";
import next from "next";
import { closeDatabase } from "@/db/client";
import { system } from "@/lib/access/actor";
import { bringDueUpdates } from "@/lib/articles/bring-due-updates";
import { markDueArticles } from "@/lib/articles/mark-due-articles";
import { tidyComments } from "@/lib/comments/tidy-comments";
import { seekStories } from "@/lib/companies/seek-stories";
import { forgetContacts } from "@/lib/diary/forget-contacts";
import { remindUnfiled } from "@/lib/diary/remind-unfiled";
import { documentRenderer, type RenderDocument } from "@/lib/documents/render-document";
import { EnvironmentProblem, environment } from "@/lib/env";
import { markExpiredArticles } from "@/lib/expiry/mark-expired-articles";
import { sweepFiles } from "@/lib/files/tidy-files";
import { BACKLOG, siteName, turnsAway, vouchFor } from "@/lib/front/arrival";
import { forgetSender, isAboutTips } from "@/lib/front/forget-sender";
import { openFront, portIsTaken } from "@/lib/front/open-front";
import { type Handler, render } from "@/lib/front/render";
import { deskHeaders, tipHeaders } from "@/lib/front/security-headers";
import { markDueLaunches } from "@/lib/front-page/mark-due-launches";
import { withStatusOfPage } from "@/lib/http/answered-status";
import { renderOwnPagesBy } from "@/lib/http/own-page";
import { outliveLogReader } from "@/lib/log/outlive-reader";
import { eraseOldMail } from "@/lib/mail/erase-old-mail";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { countPendingMigrations } from "@/lib/postgres/migrate";
import { type OpenDatabase, openDatabase } from "@/lib/postgres/open-database";
import { tidyPresences } from "@/lib/presence/tidy-presences";
import { noteMissesHeard } from "@/lib/search/note-miss";
import { renewStaleWords } from "@/lib/search/reindex-search";
import { countStaff } from "@/lib/staff/desk-queries";
import { tellSenders } from "@/lib/submissions/tell-senders";
import { tidySubmissions } from "@/lib/submissions/tidy-submissions";
import { readTipPage } from "@/lib/tips/read-tip-page";
import { remindCustodians } from "@/lib/tips/remind-custodians";
import { tidyTips } from "@/lib/tips/tidy-tips";
import { sendDuePings } from "@/lib/websub/send-due-pings";
import { tellOfDue } from "@/lib/workflow/tell-of-due";

const CLOCK_SECONDS = 15;
const WATCH_SECONDS = 2;
const POST_SECONDS = 5;
const PING_SECONDS = 2;
const TIDY_SECONDS = 600;
/**
 * Serves the site on PORT until SIGINT or SIGTERM, which finish the requests under way, close the connections and stop the
 * embedded database. Throws a sentence when it cannot start.
 */
export async function serve(database: OpenDatabase, { dev = false } = {}): Promise<void> {
	outliveLogReader();
	const { port, authSecret } = environment();
	// The application runs in the same process and finds its configuration where it would find it anyway.
	process.env.AUTH_SECRET = authSecret;
	const pending = await countPendingMigrations(database.url);
	if (pending > 0) throw new Error(`The database lacks ${pending} migration(s). Run: npm run db:migrate`);

	const app = next({ dev, hostname: "localhost", port, quiet: !dev });
	await app.prepare();
	const handle = app.getRequestHandler();
	const close = dev
		? await serveInDevelopment(handle, app.getUpgradeHandler())
		: await servePublic(handle, database.url);

	// A site that cannot read its own page says so and goes on.
	const readOwnTips = async () => {
		if (!dev)
			await readTipPage().catch((error: Error) =>
				console.error(`the tips page was not read: ${error.message}`),
			);
	};
	await readOwnTips();
	noteMissesHeard();
	const clock = every(
		CLOCK_SECONDS,
		() => markExpiredArticles(system("clock"), {}),
		() => markDueArticles(system("clock"), {}),
		() => bringDueUpdates(),
		() => markDueLaunches(system("clock"), {}),
		() => tellOfDue(system("clock"), {}),
		() => tellSenders(system("clock"), {}),
		() => remindCustodians(system("clock"), {}),
		() => remindUnfiled(system("clock"), {}),
	);
	const seeking = every(CLOCK_SECONDS, () => seekStories());
	const renewing = every(CLOCK_SECONDS, () => renewStaleWords());
	const watch = every(WATCH_SECONDS, database.revive);
	const post = every(POST_SECONDS, sendDueMail);
	const news = every(PING_SECONDS, sendDuePings);
	const tidying = every(
		TIDY_SECONDS,
		() => tidyComments(system("clock"), {}),
		() => tidySubmissions(system("clock"), {}),
		() => forgetContacts(system("clock"), {}),
		() => sweepFiles(),
		() => eraseOldMail(system("clock"), {}),
		() => tidyPresences(system("clock"), {}),
		() => tidyTips(system("clock"), {}),
		// Again and again, so that what has been thrown away for want of room is not made for a source.
		readOwnTips,
	);
	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		process.once(signal, async () => {
			clearInterval(clock);
			for (const work of [watch, post, news, tidying, seeking, renewing]) clearInterval(work);
			await close();
			await app.close();
			await closeDatabase();
			await database.stop();
			process.exit(0);
		});
	}
}

/** The front stands before the application, which listens where only this machine can reach it. Gives what closes both. */
async function servePublic(handle: Handler, databaseUrl: string): Promise<() => Promise<void>> {
	let renderer: RenderDocument | undefined;
	renderOwnPagesBy((path) => {
		// Rarely wanted here, and the makers have one each: not before it is.
		renderer ??= documentRenderer(environment().distDir);
		return renderer(path, new Map());
	});
	const folder = mkdtempSync(join(tmpdir(), "ej-tech-"));
	const backPath =
		process.platform === "win32" ? `\\\\.\\pipe\\${basename(folder)}` : join(folder, "application");
	const application = createServer((request, response) => answerAtDesk(handle, request, response));
	// The front keeps these connections, and watches over how long a request may take.
	application.keepAliveTimeout = 0;
	application.requestTimeout = 0;
	await listen(application, backPath);
	const closeApplication = () => {
		application.close();
		application.closeAllConnections();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const front = await openFront(handle, { databaseUrl, backPath });
		return async () => {
			await front.close();
			closeApplication();
		};
	} catch (error) {
		closeApplication();
		throw error;
	}
}

/** In development every page is made anew, and the framework speaks to the browser by itself. */
async function serveInDevelopment(
	handle: Handler,
	upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>,
): Promise<() => Promise<void>> {
	const { port, siteUrl, trustedProxies } = environment();
	const site = siteName(new URL(siteUrl));
	renderOwnPagesBy((path) => render(handle, path, site));
	const server = createServer((request, response) => {
		if (turnsAway(request, response, site)) return;
		vouchFor(request, site, trustedProxies);
		if (isAboutTips(request)) forgetSender(request);
		answerAtDesk(handle, request, response, { dev: true });
	});
	server.on("upgrade", upgrade);
	await listen(server, port);
	return async () => {
		server.close();
		server.closeAllConnections();
	};
}

function answerAtDesk(
	handle: Handler,
	request: IncomingMessage,
	response: ServerResponse,
	{ dev = false } = {},
): void {
	// In development the framework's own scripts stand in every page.
	const headers = isAboutTips(request) && !dev ? tipHeaders() : deskHeaders({ dev, url: request.url });
	for (const [name, value] of headers) {
		response.setHeader(name, value);
		// The framework gives its inline scripts the nonce that it reads here.
		if (name === "content-security-policy") request.headers[name] = value;
	}
	withStatusOfPage(response, () => void handle(request, response));
}

function listen(server: Server, place: number | string): Promise<void> {
	return new Promise((settle, fail) => {
		server.once("error", (error: NodeJS.ErrnoException) => {
			fail(error.code === "EADDRINUSE" ? new Error(portIsTaken(Number(place))) : error);
		});
		server.listen(
			{ ...(typeof place === "number" ? { port: place } : { path: place }), backlog: BACKLOG },
			() => settle(),
		);
	});
}

function every(seconds: number, ...works: (() => Promise<unknown>)[]): NodeJS.Timeout {
	let isAtWork = false;
	return setInterval(async () => {
		if (isAtWork) return;
		isAtWork = true;
		for (const work of works)
			await work().catch((error: Error) => {
				// The next round tries again; neither readers nor the works behind it wait for it.
				console.error(`background work failed: ${error.message}`);
			});
		isAtWork = false;
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
