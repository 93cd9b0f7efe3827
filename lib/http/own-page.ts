import { environment } from "@/lib/env";
import type { Rendered } from "@/lib/front/render";
import { ofProcess } from "@/lib/of-process";

/** Renders a page of ours within this process; null where there is none. */
export type RenderOwnPage = (path: string) => Promise<Pick<Rendered, "status" | "body"> | null>;

const ownPages = ofProcess<{ render?: RenderOwnPage }>("own-pages", () => ({}));

/** Says how pages are rendered in this process: the server does, before the first request. */
export function renderOwnPagesBy(render: RenderOwnPage): void {
	ownPages.render = render;
}

/**
 * A page of ours as the answer to a form, with a status that the framework lets no page choose: rendered here, as nobody in
 * particular, and never kept.
 */
export async function ownPage(path: string, status: number): Promise<Response> {
	const page = await ownPages.render?.(path);
	if (page?.status !== 200) throw new Error(`${path.split("?", 1)[0]} answered ${page?.status ?? "nothing"}`);
	return new Response(new Uint8Array(page.body), {
		status,
		headers: {
			"content-type": "text/html; charset=utf-8",
			"cache-control": "no-store",
			"x-robots-tag": "noindex",
		},
	});
}

/** Leads on from a form to a page of ours; the address is never asked for by POST again. */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
	return new Response(null, {
		status: 303,
		headers: { location: new URL(path, environment().siteUrl).href, "cache-control": "no-store", ...headers },
	});
}
