"use server";

import { keepRate } from "@/lib/money/keep-rate";
import { asAction } from "@/lib/write/as-action";

export const keepRateAction = asAction(keepRate, {
	goTo: ({ currency, on }) => `/desk/rates?${new URLSearchParams({ kept: currency, on })}`,
});
