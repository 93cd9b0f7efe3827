"use server";

import { readNotices } from "@/lib/notices/read-notices";
import { asAction } from "@/lib/write/as-action";

export const readNoticesAction = asAction(readNotices, { goTo: () => "/desk/notices" });
