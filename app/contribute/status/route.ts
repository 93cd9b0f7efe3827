import { clientAddress } from "@/lib/access/client-address";
import { networkDigest } from "@/lib/access/seal";
import { handOver } from "@/lib/http/hand-over";
import { ownPage, seeOther } from "@/lib/http/own-page";
import { readReaderForm } from "@/lib/http/reader-form";
import { countCode } from "@/lib/submissions/limits";
import { codeToken, readCode } from "@/lib/submissions/seals";
import { findByCode } from "@/lib/submissions/status";

/** Leads from a code to the submission's own page. A code that is wrong and one that nobody was given look alike. */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request);
	if (form instanceof Response) return form;
	if (!(await countCode(networkDigest(clientAddress(request.headers)))))
		return again(form.code ?? "", "查詢次數太多，請一小時後再試，或用電郵內的連結。", 429);
	const code = readCode(form.code ?? "");
	const id = code && (await findByCode(code));
	return id
		? seeOther(`/contribute/status/${codeToken(id)}`)
		: again(form.code ?? "", "找不到這個編號，請對照電郵再輸入。", 422);
}

export function GET(): Response {
	return seeOther("/contribute");
}

function again(code: string, problem: string, status: number): Promise<Response> {
	return ownPage(`/contribute?form=${handOver({ code: code.slice(0, 40), problem })}`, status);
}
