import { type Body, headingsOf } from "@/lib/body/body";

/** The texts a page of the newsroom's own sets in Song. */
export function songOfPage({ title, body }: { title: string; body: Body }): string[] {
	return [title, ...headingsOf(body)];
}
