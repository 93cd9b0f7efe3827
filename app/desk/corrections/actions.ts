"use server";

import { rewordCorrection } from "@/lib/corrections/reword-correction";
import { asAction } from "@/lib/write/as-action";

export const rewordCorrectionAction = asAction(rewordCorrection, {
	goTo: () => "/desk/corrections?reworded=1",
});
