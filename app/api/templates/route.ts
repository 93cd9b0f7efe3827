import { keepTemplate } from "@/lib/templates/keep-template";
import { asRoute } from "@/lib/write/as-route";

const keep = asRoute(keepTemplate);

/** Keeps a template: `{ name, use, headline?, body }`. One of the same name is replaced. */
export async function POST(request: Request): Promise<Response> {
	return keep(request);
}
