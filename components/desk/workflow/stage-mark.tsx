import type { StageName } from "@/lib/workflow/stages";

/** A stage as a shape, fuller the nearer the story is to its readers; silent, its name stands beside it. */
export function StageMark({ stage }: { stage: StageName }) {
	return <span className={`sm sm--${stage}`} aria-hidden="true" />;
}
