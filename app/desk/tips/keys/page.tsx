import "@/components/styles/desk-tips.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { QueueForm } from "@/components/desk/queue-form.island";
import { KeyMaker } from "@/components/desk/tips/key-maker.island";
import { KeyStanding } from "@/components/desk/tips/key-standing";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { keepsTips, listTipKeys } from "@/lib/tips/desk-queries";
import { wordsIn } from "@/lib/words/words";
import { appointTipKeyAction, confirmTipKeyAction, makeTipKeyAction, removeTipKeyAction } from "../actions";

export const metadata: Metadata = { title: "保管密鑰" };

export default async function TipKeysPage() {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/tips/keys");
	if (!may(staff, "tip.list-keys", "house")) return notThere();
	const { tips: words } = wordsIn(staff.locale);
	const [keys, isKeeper] = await Promise.all([listTipKeys(staff), keepsTips(staff)]);
	const own = keys.find(({ userId }) => userId === staff.userId);
	const custodianIds = isKeeper ? [staff.userId] : [];
	return (
		<>
			<DeskHead title={words.keysTitle} />
			<main className="ws-main" id="main">
				<p className="hint">{words.keysIntro}</p>
				{keys.length === 0 && <p>{words.noKeys}</p>}
				<ul className="dt-list" aria-label={words.keysTitle}>
					{keys.map((key) => (
						<li key={key.id}>
							<h2>{key.name}</h2>
							<p className="dt-code">{key.fingerprint}</p>
							<p>
								<KeyStanding listed={key} words={words} />
							</p>
							<div className="dt-tools">
								{!key.appointedBy && key !== own && may(staff, "tip.appoint", "house") && (
									<QueueForm
										action={appointTipKeyAction}
										list=""
										fields={{ keyId: key.id }}
										button={words.appoint}
									/>
								)}
								{key.appointedBy &&
									key.appointedBy !== staff.userId &&
									!key.confirmedAt &&
									key !== own &&
									may(staff, "tip.confirm", { custodianIds }) && (
										<QueueForm
											action={confirmTipKeyAction}
											list=""
											fields={{ keyId: key.id }}
											button={words.confirm}
										/>
									)}
								{may(staff, "tip.remove-key", { id: key.userId }) && (
									<details>
										<summary className="btn">{words.remove}</summary>
										<p className="hint">{words.removeHint}</p>
										<QueueForm
											action={removeTipKeyAction}
											list=""
											fields={{ keyId: key.id }}
											button={words.remove}
											look="btn btn--danger"
										/>
									</details>
								)}
							</div>
						</li>
					))}
				</ul>
				{!own && may(staff, "tip.make-key", "new") && <KeyMaker action={makeTipKeyAction} />}
			</main>
		</>
	);
}
