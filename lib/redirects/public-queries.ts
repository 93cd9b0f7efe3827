import { eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicRedirects } from "@/db/views/public-pages";
import { dependsOn } from "@/lib/front/reading";
import { redirectPath } from "./path";

/** Where an old address leads now: `toPath` null means that the page is gone (410). Null when nothing is known of it. */
export async function readRedirect(path: string): Promise<{ toPath: string | null; status: number } | null> {
	const fromPath = redirectPath(path);
	if (fromPath === null) return null;
	dependsOn("redirects");
	const { toPath, status } = publicRedirects;
	const [redirect] = await reader()
		.select({ toPath, status })
		.from(publicRedirects)
		.where(eq(publicRedirects.fromPath, fromPath));
	return redirect ?? null;
}
