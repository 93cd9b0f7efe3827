import type { ReactNode } from "react";
import { deviceOf } from "@/lib/staff/device";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

type Session = { id: string; userAgent: string; createdAt: Date; isThis: boolean };

/** Where one is signed in. `signOut` makes the button for another device, by its name. */
export function DeviceList({
	sessions,
	now,
	words,
	signOut,
}: {
	sessions: readonly Session[];
	now: Date;
	words: Words;
	signOut: (sessionId: string, device: string) => ReactNode;
}) {
	const { account } = words;
	return (
		<ul className="dev">
			{sessions.map(({ id, userAgent, createdAt, isThis }) => {
				const { browser, system } = deviceOf(userAgent);
				const device = account.device(browser ?? account.unknownBrowser, system ?? account.unknownSystem);
				return (
					<li key={id}>
						<div>
							<p>
								<b>{device}</b>
								{isThis && <span className="flag flag--here">{account.thisOne}</span>}
							</p>
							<p>
								<time dateTime={isoHongKong(createdAt)}>
									{account.since(words.when.near(createdAt, now))}
								</time>
							</p>
						</div>
						{isThis ? (
							<form action="/sign-out" method="post">
								<button className="btn" type="submit">
									{words.desk.signOut}
								</button>
							</form>
						) : (
							signOut(id, device)
						)}
					</li>
				);
			})}
		</ul>
	);
}
