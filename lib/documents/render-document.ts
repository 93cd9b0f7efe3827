import { register } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Metadata, Viewport } from "next";
import { type ComponentType, createElement, type ReactNode } from "react";
import type { Answers } from "@/lib/front/asked-once";
import { newReading, type Reading, whileReading } from "@/lib/front/reading";
import type { Rendered } from "@/lib/front/render";
import { DocumentHead, withinLayouts } from "./document-head";
import { markup } from "./markup";
import { pageRoutes } from "./page-routes";
import { styleSheetsOf } from "./style-sheets";

export type RenderDocument = (path: string, answers: Answers) => Promise<Rendered | null>;

/**
 * Renders reader pages as finished documents with React alone: the pages and layouts of `app` as they stand, without the payload
 * and the runtime that the framework adds for a page that comes to life in the browser (decision 032). Null for a path at which no
 * reader page stands. Needs a build in `distFolder`, for its routes and style sheets.
 */
export function documentRenderer(distFolder: string): RenderDocument {
	const routeOf = pageRoutes(distFolder);
	const pages = new Map<string, Promise<Page>>();
	register("./style-hook.mjs", import.meta.url);
	const layouts = Promise.all([load("layout"), load("(site)/layout")]);
	let tipLayouts: Promise<PageModule[]> | undefined;

	async function load(file: string): Promise<PageModule> {
		return import(pathToFileURL(resolve("app", `${file}.tsx`)).href);
	}

	/** A page of confidential tips carries no script of the readers' pages. */
	function layoutsOf(entry: string): Promise<PageModule[]> {
		if (!entry.startsWith("/(tips)/")) return layouts;
		tipLayouts ??= Promise.all([load("(tips)/tip-document")]);
		return tipLayouts;
	}

	function pageAt(entry: string): Promise<Page> {
		const known = pages.get(entry);
		if (known) return known;
		const loading = load(entry.slice(1)).then((module) => ({
			module,
			styleSheets: styleSheetsOf(distFolder, entry),
		}));
		pages.set(entry, loading);
		loading.catch(() => pages.delete(entry));
		return loading;
	}

	return async (path, answers) => {
		const { pathname, searchParams } = new URL(path, "http://localhost");
		const route = routeOf(pathname);
		if (!route) return null;
		const props = {
			params: Promise.resolve(route.params),
			searchParams: Promise.resolve(parametersOf(searchParams)),
		};
		const { module, styleSheets } = await pageAt(route.entry);
		const reading = newReading(answers);
		try {
			const html = await whileReading(reading, async () =>
				markup(await composed([...(await layoutsOf(route.entry)), module], props, styleSheets)),
			);
			return answer(html, { reading, status: reading.status ?? 200 });
		} catch (error) {
			return answerInstead(error, reading);
		}
	};
}

type Props = {
	params: Promise<PageParams>;
	searchParams: Promise<Record<string, string | string[]>>;
};
type PageParams = Record<string, string | string[]>;
type PageModule = {
	default: ComponentType<Partial<Props> & { children?: ReactNode }>;
	metadata?: Metadata;
	generateMetadata?: (props: Props) => Metadata | Promise<Metadata>;
	viewport?: Viewport;
};
type Page = { module: PageModule; styleSheets: string[] };

async function composed(
	modules: readonly PageModule[],
	props: Props,
	styleSheets: readonly string[],
): Promise<ReactNode> {
	const layers = await Promise.all(
		modules.map(
			async ({ metadata, generateMetadata }) => (await generateMetadata?.(props)) ?? metadata ?? {},
		),
	);
	const viewport = Object.assign({}, ...modules.map((module) => module.viewport));
	const head = createElement(DocumentHead, {
		key: "head",
		metadata: withinLayouts(layers),
		viewport,
		styleSheets,
	});
	return modules.reduceRight<ReactNode>((inner, module, at) => {
		const isPage = at === modules.length - 1;
		const children = at === 0 ? [head, inner] : inner;
		return createElement(module.default, { key: at, ...(isPage ? props : { children }) });
	}, null);
}

/** One value for a name that comes once, a list for one that comes several times, as pages are used to. */
function parametersOf(search: URLSearchParams): Record<string, string | string[]> {
	const names = [...new Set(search.keys())];
	return Object.fromEntries(
		names.map((name) => {
			const values = search.getAll(name);
			return [name, values.length === 1 ? (values[0] as string) : values];
		}),
	);
}

function answer(
	html: string,
	{ reading, status, headers = {} }: { reading: Reading; status: number; headers?: Record<string, string> },
): Rendered {
	return {
		status,
		headers: new Map(Object.entries({ "content-type": "text/html; charset=utf-8", ...headers })),
		body: Buffer.from(html),
		reading,
	};
}

/** What notFound() and permanentRedirect() throw says in its digest what should be answered instead of the page. */
function answerInstead(error: unknown, reading: Reading): Rendered {
	const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
	const [kind, , ...rest] = digest.split(";");
	if (digest === "NEXT_HTTP_ERROR_FALLBACK;404") return answer("", { reading, status: 404 });
	if (kind !== "NEXT_REDIRECT") throw error;
	const [status, location] = [Number(rest.at(-2)), rest.slice(0, -2).join(";")];
	return answer("", { reading, status, headers: { location } });
}
