import { storyNumber } from "@/lib/articles/address";
import { notThere, taggedResponse } from "@/lib/http/tagged-response";
import { readShareCard } from "@/lib/share-cards/read-share-card";

/** The picture that goes with a shared link. There is one only while the story is published. */
export async function GET(
	request: Request,
	{ params }: { params: Promise<{ number: string }> },
): Promise<Response> {
	const number = storyNumber((await params).number);
	const card = number === null ? null : await readShareCard(number);
	return card
		? taggedResponse(request, { body: new Uint8Array(card), contentType: "image/png" })
		: notThere();
}
