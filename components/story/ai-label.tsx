import { AI_MADE } from "@/lib/media/picture-line";

/** Tells readers, in the corner of a picture, that a machine made it or changed it. */
export function AiLabel() {
	return <span className="pic-ai">{AI_MADE}</span>;
}
