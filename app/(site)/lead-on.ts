import { permanentRedirect, redirect } from "next/navigation";
import { readRedirect } from "@/lib/redirects/public-queries";

/** Leads an old address to the page it became (308, or 307 where the table says for a while); else does nothing. */
export async function leadOn(path: string): Promise<void> {
	const known = await readRedirect(path);
	if (!known?.toPath) return;
	if (known.status === 302 || known.status === 307) redirect(known.toPath);
	permanentRedirect(known.toPath);
}
