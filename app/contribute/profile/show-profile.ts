import { handOver } from "@/lib/http/hand-over";
import { ownPage } from "@/lib/http/own-page";
import type { ShownProfile } from "@/lib/profiles/shown-profile";

/** The page of the profile as this answer alone. */
export function showProfile(shown: ShownProfile, status: number): Promise<Response> {
	return ownPage(`/contribute/profile?form=${handOver(shown)}`, status);
}
