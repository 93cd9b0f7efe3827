import type { Role, User } from "@/db/schema/users";

/** Who asks. There is always somebody: "no user" is the anonymous actor, never an absent one. */
export type Actor = Anonymous | System | Staff;

export type Anonymous = { kind: "anonymous" };
/** The newsroom's own machinery: the clock, the importer, the demo, a command line. */
export type System = { kind: "system"; name: string };
export type Staff = {
	kind: "staff";
	userId: string;
	sessionId: string;
	personId: string | null;
	role: Role;
	name: string;
	email: string;
	locale: User["locale"];
	/** When they last proved in this session who they are: at signing in, or since. */
	provedAt: Date;
};

export const anonymous: Anonymous = { kind: "anonymous" };

export function system(name: string): System {
	return { kind: "system", name };
}

/** How the audit log and the versions list name an actor. */
export function actorName(actor: Actor): string {
	return actor.kind === "anonymous" ? "anonymous" : actor.name;
}
