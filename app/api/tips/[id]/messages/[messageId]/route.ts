import { currentActor } from "@/lib/access/session";
import { SEALED_BYTES } from "@/lib/tips/input";
import { openTipMessage } from "@/lib/tips/open-tip-message";
import { resealTipMessage } from "@/lib/tips/reseal-tip-message";
import { answer, problems, whyNotOurs } from "@/lib/write/as-route";

type Context = { params: Promise<{ id: string; messageId: string }> };

/** A sealed message, as bytes. By POST, since each handing over is noted. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const refusal = whyNotOurs(request);
	if (refusal) return refusal;
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	const { id, messageId } = await params;
	const outcome = await openTipMessage(actor, { tipId: id, messageId });
	if (!outcome.ok) return answer(outcome);
	return new Response(new Uint8Array(outcome.value.sealed), {
		headers: { "content-type": "application/octet-stream", "cache-control": "no-store" },
	});
}

/** The same message sealed anew, as bytes; `?keys=` names for which keys, with commas between them. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
	const refusal = whyNotOurs(request);
	if (refusal) return refusal;
	const actor = await currentActor();
	if (actor.kind !== "staff") return problems(401, { code: "signed-out" });
	if (Number(request.headers.get("content-length")) > SEALED_BYTES)
		return problems(413, { code: "too-large", values: { max: SEALED_BYTES } });
	const { id, messageId } = await params;
	const keys = new URL(request.url).searchParams.get("keys") ?? "";
	return answer(
		await resealTipMessage(actor, {
			tipId: id,
			messageId,
			sealed: new Uint8Array(await request.arrayBuffer()),
			keyIds: keys.split(",").filter(Boolean),
		}),
	);
}
