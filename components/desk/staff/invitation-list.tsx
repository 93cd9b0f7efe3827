import type { ReactNode } from "react";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

type Role = keyof Words["desk"]["roles"];

type Invitation = { id: string; email: string; role: Role; sentAt: Date; expiresAt: Date };

/** Invitations that nobody has answered, each with what can be done about it. */
export function InvitationList({
	invitations,
	now,
	words,
	tools,
}: {
	invitations: readonly Invitation[];
	now: Date;
	words: Words;
	tools: (invitation: Invitation) => ReactNode;
}) {
	const { staff } = words.access;
	if (invitations.length === 0) return <p className="hint">{staff.noPending}</p>;
	return (
		<ul className="stf">
			{invitations.map((invitation) => (
				<li key={invitation.id}>
					<div>
						<p>
							<b>{invitation.email}</b>
							<span>{words.desk.roles[invitation.role]}</span>
						</p>
						<p>
							<time dateTime={isoHongKong(invitation.sentAt)}>
								{staff.sentAt(words.when.near(invitation.sentAt, now))}
							</time>
							{invitation.expiresAt <= now ? (
								<span className="flag flag--warn">{staff.expired}</span>
							) : (
								<time dateTime={isoHongKong(invitation.expiresAt)}>
									{staff.until(words.when.near(invitation.expiresAt, now))}
								</time>
							)}
						</p>
					</div>
					<div className="way-tools">{tools(invitation)}</div>
				</li>
			))}
		</ul>
	);
}
