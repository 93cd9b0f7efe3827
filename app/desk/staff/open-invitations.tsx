import type { ComponentProps } from "react";
import { SmallForm } from "@/components/desk/factors/small-form.island";
import { InvitationList } from "@/components/desk/staff/invitation-list";
import { resendInvitationAction, revokeInvitationAction } from "./actions";

/** Open invitations, each to be sent again or taken back. */
export function OpenInvitations(props: Omit<ComponentProps<typeof InvitationList>, "tools">) {
	const said = props.words.access.staff;
	return (
		<InvitationList
			{...props}
			tools={({ id, email }) => (
				<>
					<SmallForm
						action={resendInvitationAction}
						fields={{ invitationId: id }}
						button={said.resend}
						busy={said.inviteBusy}
						name={said.resendName(email)}
					/>
					<SmallForm
						action={revokeInvitationAction}
						fields={{ invitationId: id }}
						button={said.revoke}
						busy={said.inviteBusy}
						name={said.revokeName(email)}
						look="btn btn--danger"
					/>
				</>
			)}
		/>
	);
}
