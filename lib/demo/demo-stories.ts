import type { DemoStory } from "./demo-story";
import { aiStories } from "./stories/ai";
import { storiesAtTheDesk } from "./stories/at-the-desk";
import { chipsStories } from "./stories/chips";
import { columnStories } from "./stories/columns";
import { digitalLifeStories } from "./stories/digital-life";
import { excerptStories } from "./stories/excerpts";
import { fintechStories } from "./stories/fintech";
import { interviewStories } from "./stories/interviews";
import { policyStories } from "./stories/policy";
import { startupsStories } from "./stories/startups";
import { unpublishedStories } from "./stories/unpublished";

/** Every story of the demo newsroom, unpublished ones included, in no particular order. */
export const demoStories: readonly DemoStory[] = [
	...chipsStories,
	...aiStories,
	...startupsStories,
	...fintechStories,
	...policyStories,
	...digitalLifeStories,
	...columnStories,
	...interviewStories,
	...excerptStories,
	...storiesAtTheDesk,
	...unpublishedStories,
];
