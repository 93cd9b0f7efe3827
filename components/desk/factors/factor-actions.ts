import type { MakingOffer } from "@/components/desk/ask-passkey";
import type { FormAction } from "@/lib/write/form-state";

export type NewCodes = { codes: string[] | null };

/** What the panel of second factors can do. */
export type FactorActions = {
	beginTotp: FormAction<{ secret: string; qr: string }>;
	confirmTotp: FormAction<NewCodes>;
	removeTotp: FormAction<object>;
	renewCodes: FormAction<{ codes: string[] }>;
	offerPasskey: FormAction<MakingOffer>;
	addPasskey: FormAction<NewCodes>;
	renamePasskey: FormAction<object>;
	removePasskey: FormAction<object>;
};

export type OwnFactors = {
	hasTotp: boolean;
	recoveryCodes: number;
	keys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[];
};
