import { storyNumber } from "@/lib/articles/address";
import { notThere, publicFile } from "@/lib/http/public-file";
import { readShareCard } from "@/lib/share-cards/read-share-card";

/** The picture that goes with a shared link. There is one only while the story is published. */
export async function GET(
	_request: Request,
	{ params }: { params: Promise<{ number: string }> },
): Promise<Response> {
	const number = storyNumber((await params).number);
	const card = number === null ? null : await readShareCard(number);
	return card ? publicFile({ body: new Uint8Array(card), contentType: "image/png" }) : notThere();
}
