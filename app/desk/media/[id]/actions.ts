"use server";

import { changeMedia } from "@/lib/media/change-media";
import { removePicture } from "@/lib/media/remove-picture";
import { asAction } from "@/lib/write/as-action";

export const changeMediaAction = asAction(changeMedia);
export const removePictureAction = asAction(removePicture, {
	goTo: ({ fileName }) => `/desk/media?deleted=${encodeURIComponent(fileName)}`,
});
