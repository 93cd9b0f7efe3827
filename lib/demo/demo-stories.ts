import type { DemoStory } from "./demo-story";
import { aiStories } from "./stories/ai";
import { chipsStories } from "./stories/chips";
import { digitalLifeStories } from "./stories/digital-life";
import { fintechStories } from "./stories/fintech";
import { policyStories } from "./stories/policy";

/** Every story of the demo newsroom, unpublished ones included, in no particular order. */
export const demoStories: readonly DemoStory[] = [
	...chipsStories,
	...aiStories,
	...fintechStories,
	...policyStories,
	...digitalLifeStories,
];
