const SHAPES = {
	draft: "",
	scheduled: " sm--sched",
	published: " sm--live",
	withdrawn: " sm--kill",
} as const;

export type StoryState = keyof typeof SHAPES;

/** A story's state as a shape; silent, its name stands beside it. */
export function StateMark({ state }: { state: StoryState }) {
	return <span className={`sm${SHAPES[state]}`} aria-hidden="true" />;
}
