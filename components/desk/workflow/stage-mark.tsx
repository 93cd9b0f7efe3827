import type { Stage } from "@/db/schema/articles";

/** A stage as a shape, fuller the nearer the story is to its readers; silent, its name stands beside it. */
export function StageMark({ stage }: { stage: Stage }) {
	return <span className={`sm sm--${stage}`} aria-hidden="true" />;
}
