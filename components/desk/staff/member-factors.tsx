import { SmallForm } from "@/components/desk/factors/small-form.island";
import type { Words } from "@/lib/words/words";
import type { FormAction } from "@/lib/write/form-state";

type Member = { id: string; factors: { hasTotp: boolean; passkeys: number; recoveryCodes: number } };

/** With what somebody goes the second step, and the way out for a colleague who has lost it. */
export function MemberFactors({
	member: { id, factors },
	isOneself,
	action,
	words,
}: {
	member: Member;
	isOneself: boolean;
	action: FormAction<object>;
	words: Words;
}) {
	const said = words.access.staff;
	return (
		<>
			<p>{said.factorList({ ...factors, codes: factors.recoveryCodes })}</p>
			{!isOneself && (
				<>
					<p className="hint">{said.resetFactorsHint}</p>
					<SmallForm
						action={action}
						fields={{ userId: id }}
						button={said.resetFactors}
						busy={said.resetBusy}
						look="btn btn--danger"
					/>
				</>
			)}
		</>
	);
}
