/** Days for which the link of an invitation works. */
export const INVITATION_DAYS = 7;

export function invitationEnd(now: Date): Date {
	return new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
}
