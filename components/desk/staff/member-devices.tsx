import { DeviceList } from "@/components/desk/device-list";
import { SmallForm } from "@/components/desk/factors/small-form.island";
import type { Words } from "@/lib/words/words";
import type { FormAction } from "@/lib/write/form-state";

type Session = { id: string; userAgent: string; createdAt: Date };

/** Where somebody else is signed in, each device with the button that ends it. */
export function MemberDevices({
	sessions,
	action,
	now,
	words,
}: {
	sessions: readonly Session[];
	action: FormAction<object>;
	now: Date;
	words: Words;
}) {
	const { account, access } = words;
	if (sessions.length === 0) return <p className="hint">{access.staff.noSessions}</p>;
	return (
		<DeviceList
			sessions={sessions.map((session) => ({ ...session, isThis: false }))}
			now={now}
			words={words}
			signOut={(sessionId, device) => (
				<SmallForm
					action={action}
					fields={{ sessionId }}
					button={account.revoke}
					busy={account.revokeBusy}
					name={account.revokeName(device)}
				/>
			)}
		/>
	);
}
