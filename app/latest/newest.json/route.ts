import { listLatest } from "@/lib/articles/public-queries";
import { publicFile } from "@/lib/http/public-file";
import { isoHongKong } from "@/lib/time/hong-kong";

export const dynamic = "force-dynamic";

/** When the newest stories were published, for a page that asks whether it is still the newest. */
export async function GET(): Promise<Response> {
	const { articles } = await listLatest();
	return publicFile({
		body: JSON.stringify({ published: articles.map(({ publishAt }) => isoHongKong(publishAt)) }),
		contentType: "application/json; charset=utf-8",
	});
}
