import { type NextRequest, NextResponse } from "next/server";
import { storyNumber } from "@/lib/articles/address";
import { readWithdrawal } from "@/lib/articles/public-queries";
import { readRedirect } from "@/lib/redirects/public-queries";

/**
 * Gives 410 to what has been taken away, which a page cannot do for itself; the page still writes the notice. It
 * guards nothing: were it skipped, the same words would come with 200.
 */
export async function proxy({ nextUrl: { pathname } }: NextRequest) {
	return NextResponse.next((await isGone(pathname)) ? { status: 410 } : {});
}

// Addresses of the house's own machinery and of pages that are never taken away do not ask the database.
export const config = {
	matcher:
		"/((?!$|_next/|api/|desk|contribute|media/|fonts/|feeds/|latest|sections/|columns|authors/|tags/|search|attachments/|[^/]*\\.[a-z]+$).*)",
};

async function isGone(pathname: string): Promise<boolean> {
	const [, place, segment = ""] = pathname.split("/");
	const number = place === "articles" ? storyNumber(segment) : null;
	if (number !== null && (await readWithdrawal(number))) return true;
	if (place === "articles" && number !== null) return false;
	return (await readRedirect(pathname))?.toPath === null;
}
