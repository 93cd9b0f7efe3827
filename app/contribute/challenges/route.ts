import { clientAddress } from "@/lib/access/client-address";
import { networkDigest } from "@/lib/access/seal";
import { isOurForm, plain } from "@/lib/http/reader-form";
import { countChallenge } from "@/lib/submissions/limits";
import { newChallenge } from "@/lib/submissions/proof-of-work";
import { told } from "../files/json";

/** Gives the browser that is filling in a form a piece of work, which speaks for what it sends. */
export async function POST(request: Request): Promise<Response> {
	if (!isOurForm(request)) return plain(403, "這個要求不是由本網站送出。請在本網站重新操作。");
	if (!(await countChallenge(networkDigest(clientAddress(request.headers)))))
		return told(429, { problem: "這個網絡一小時內的要求太多，請稍後再試。" });
	return told(200, await newChallenge(new Date()));
}
