"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWords } from "@/components/desk/words.island";
import { CodesDialog } from "./codes-dialog.island";
import type { FactorActions, NewCodes, OwnFactors } from "./factor-actions";
import { PasskeyPart } from "./passkey-part.island";
import { SmallForm } from "./small-form.island";
import { TotpPart } from "./totp-part.island";

/** One's own passkeys, authenticator app and recovery codes, each with what can be done about it. */
export function FactorsPanel({
	factors,
	now,
	actions,
}: {
	factors: OwnFactors;
	now: Date;
	actions: FactorActions;
}) {
	const said = useWords().access.factors;
	const router = useRouter();
	const [codes, setCodes] = useState<readonly string[] | null>(null);
	const [news, setNews] = useState<string | null>(null);
	const changed = (what: keyof typeof said.done, value?: Partial<NewCodes>) => {
		setNews(said.done[what]);
		if (value?.codes) setCodes(value.codes);
		router.refresh();
	};
	const hasFactor = factors.hasTotp || factors.keys.length > 0;
	return (
		<>
			{news && (
				<p role="status" className="note note--ok">
					{news}
				</p>
			)}
			<PasskeyPart
				keys={factors.keys}
				now={now}
				actions={actions}
				onChange={(value) => changed("passkey", value)}
			/>
			<TotpPart isOn={factors.hasTotp} actions={actions} onChange={(value) => changed("totp", value)} />
			{hasFactor && (
				<div className="way">
					<h3>{said.codes}</h3>
					<p className="hint">{said.codesLeft(factors.recoveryCodes)}</p>
					<SmallForm
						action={actions.renewCodes}
						button={said.codesRenew}
						busy={said.codesRenewBusy}
						onDone={(value) => setCodes(value.codes)}
					/>
				</div>
			)}
			{codes && (
				<CodesDialog
					codes={codes}
					onKept={() => {
						setCodes(null);
						router.refresh();
					}}
				/>
			)}
		</>
	);
}
