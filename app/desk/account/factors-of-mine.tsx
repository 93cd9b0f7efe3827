import { FactorsPanel } from "@/components/desk/factors/factors-panel.island";
import type { Staff } from "@/lib/access/actor";
import { readOwnFactors } from "@/lib/factors/desk-queries";
import {
	addPasskeyAction,
	beginTotpAction,
	confirmTotpAction,
	offerPasskeyAction,
	removePasskeyAction,
	removeTotpAction,
	renamePasskeyAction,
	renewCodesAction,
} from "./factor-actions";

/** One's own second factors, as the account and the page for enrolling show them. */
export async function FactorsOfMine({ staff }: { staff: Staff }) {
	const { keys, hasTotp, recoveryCodes } = await readOwnFactors(staff);
	return (
		<FactorsPanel
			factors={{ keys, hasTotp, recoveryCodes }}
			now={new Date()}
			actions={{
				beginTotp: beginTotpAction,
				confirmTotp: confirmTotpAction,
				removeTotp: removeTotpAction,
				renewCodes: renewCodesAction,
				offerPasskey: offerPasskeyAction,
				addPasskey: addPasskeyAction,
				renamePasskey: renamePasskeyAction,
				removePasskey: removePasskeyAction,
			}}
		/>
	);
}
