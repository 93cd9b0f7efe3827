import { QueueForm } from "@/components/desk/queue-form.island";
import type { ReadSubmission } from "@/lib/submissions/desk-queries";
import { senderOf, whyNotMuteDomain } from "@/lib/submissions/mute-rules";
import type { Words } from "@/lib/words/words";
import { muteSenderAction } from "../actions";

/** Mutes the sender of a submission: the address alone, or the organisation where the domain is one's own. */
export function MuteTool({
	submission: { id, email },
	list,
	words: { inbox },
}: {
	submission: Pick<ReadSubmission, "id" | "email">;
	list: string;
	words: Words;
}) {
	const domain = senderOf(email, "domain");
	const scopes =
		whyNotMuteDomain(domain) === null ? (["address", "domain"] as const) : (["address"] as const);
	return (
		<details data-key="s">
			<summary className="btn btn--quiet">{inbox.mute}</summary>
			<QueueForm
				action={muteSenderAction}
				list={list}
				fields={{ submissionId: id }}
				button={inbox.muteSend}
				look="btn btn--danger"
			>
				<select className="inp" name="scope" aria-label={inbox.muteScope} defaultValue="address">
					{scopes.map((scope) => (
						<option key={scope} value={scope}>
							{inbox.muteScopes[scope]}：{senderOf(email, scope)}
						</option>
					))}
				</select>
				<textarea
					className="inp"
					name="reason"
					rows={2}
					required
					aria-label={inbox.muteReason}
					placeholder={inbox.muteReason}
				/>
				<p className="hint">{inbox.muteHint}</p>
			</QueueForm>
		</details>
	);
}
