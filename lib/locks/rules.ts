/** A lock whose holder does nothing at the story's screen for so long lapses. */
export const LAPSE_SECONDS = 300;

/** Whether a lock still keeps others out. `activeAt` is when its holder last did something. */
export function holds(lock: { activeAt: Date }, now: Date): boolean {
	return now.getTime() - lock.activeAt.getTime() < LAPSE_SECONDS * 1000;
}
