import { clientAddress } from "@/lib/access/client-address";
import { networkDigest } from "@/lib/access/seal";
import { basketKey, newBasket, readBasket } from "@/lib/files/baskets";
import { listHeld } from "@/lib/files/held-queries";
import { sizeInWords } from "@/lib/files/limits";
import { countBasket } from "@/lib/files/traffic";
import { isOurForm, plain } from "@/lib/http/reader-form";
import { jsonOf, told } from "../json";

/** A basket for the files of a form: the one whose key comes along, with what is in it, or a new one. */
export async function POST(request: Request): Promise<Response> {
	if (!isOurForm(request)) return plain(403, "這個要求不是由本網站送出。請在本網站重新操作。");
	const asked = await jsonOf(request);
	if (asked === null) return told(400, { problem: "請使用網頁上的表格。" });
	const now = new Date();
	const known = readBasket(asked.basket ?? "", now);
	if (known === null && !(await countBasket(networkDigest(clientAddress(request.headers)))))
		return told(429, { problem: "這個網絡一小時內的要求太多，請稍後再試。" });
	const basket = known === null ? newBasket(now) : basketKey(known, now);
	const files = await listHeld(basket, now);
	return told(200, {
		basket,
		files: files.map(({ id, fileName, bytes, kind }) => ({ id, fileName, size: sizeInWords(bytes), kind })),
	});
}
