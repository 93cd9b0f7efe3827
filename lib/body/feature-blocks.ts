import { type AnyExtension, Node } from "@tiptap/core";
import { MAX_SPEAKERS, type Speaker } from "./body";

/** The blocks of a story that have parts: interview, 資料盒, timeline, gallery, and the card of another story. */
export function featureBlocks(): AnyExtension[] {
	return [Interview, Turn, InfoBox, BoxTitle, Timeline, TimelineEntry, EntryDate, Gallery, StoryCard];
}

/** Whom an interview starts with until its writer names them. */
export const QUESTION_AND_ANSWER: readonly Speaker[] = [
	{ mark: "問", name: "" },
	{ mark: "答", name: "" },
];

const Interview = Node.create({
	name: "interview",
	group: "block",
	content: "turn+",
	defining: true,
	addAttributes: () => ({
		speakers: {
			default: QUESTION_AND_ANSWER,
			parseHTML: (element: HTMLElement) => speakersIn(element.getAttribute("data-speakers")),
			renderHTML: ({ speakers }: { speakers?: unknown }) => ({ "data-speakers": JSON.stringify(speakers) }),
		},
	}),
	parseHTML: () => [{ tag: "div[data-interview]" }],
	renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-interview": "", class: "qa" }, 0],
});

const Turn = Node.create({
	name: "turn",
	content: "paragraph+",
	defining: true,
	addAttributes: () => ({
		speaker: {
			default: 0,
			parseHTML: (element: HTMLElement) =>
				Math.min(MAX_SPEAKERS - 1, Math.abs(Math.trunc(Number(element.getAttribute("data-speaker")))) || 0),
			renderHTML: ({ speaker }: { speaker?: unknown }) => ({ "data-speaker": String(speaker) }),
		},
	}),
	parseHTML: () => [{ tag: "div[data-speaker]" }],
	renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, class: "qa-t" }, 0],
});

const InfoBox = Node.create({
	name: "infoBox",
	group: "block",
	content: "boxTitle (paragraph | bulletList | orderedList)+",
	defining: true,
	isolating: true,
	parseHTML: () => [{ tag: "section[data-info-box]" }],
	renderHTML: () => ["section", { "data-info-box": "", class: "ib" }, 0],
});

const BoxTitle = Node.create({
	name: "boxTitle",
	content: "text*",
	marks: "",
	defining: true,
	parseHTML: () => [{ tag: "p[data-box-title]", priority: 60 }],
	renderHTML: () => ["p", { "data-box-title": "", class: "ib-h" }, 0],
});

const Timeline = Node.create({
	name: "timeline",
	group: "block",
	content: "timelineEntry+",
	defining: true,
	parseHTML: () => [{ tag: "div[data-timeline]" }],
	renderHTML: () => ["div", { "data-timeline": "", class: "tl" }, 0],
});

const TimelineEntry = Node.create({
	name: "timelineEntry",
	content: "entryDate paragraph+",
	defining: true,
	isolating: true,
	parseHTML: () => [{ tag: "div[data-timeline-entry]" }],
	renderHTML: () => ["div", { "data-timeline-entry": "", class: "tl-e" }, 0],
});

const EntryDate = Node.create({
	name: "entryDate",
	content: "text*",
	marks: "",
	defining: true,
	parseHTML: () => [{ tag: "p[data-entry-date]", priority: 60 }],
	renderHTML: () => ["p", { "data-entry-date": "", class: "tl-d" }, 0],
});

const Gallery = Node.create({
	name: "gallery",
	group: "block",
	content: "image+",
	isolating: true,
	parseHTML: () => [{ tag: "div[data-gallery]" }],
	renderHTML: () => ["div", { "data-gallery": "", class: "gal" }, 0],
});

const StoryCard = Node.create({
	name: "storyCard",
	group: "block",
	atom: true,
	draggable: true,
	addAttributes: () => ({ number: { default: 0 } }),
	parseHTML: () => [
		{
			tag: "div[data-story-card]",
			getAttrs: (element: HTMLElement) => {
				const number = Number(element.dataset.storyCard);
				return Number.isSafeInteger(number) && number > 0 ? { number } : false;
			},
		},
	],
	renderHTML: ({ node }) => ["div", { "data-story-card": node.attrs.number }],
});

// What a paste carries is anybody's; what is not two short texts is as if it were not there.
function speakersIn(json: string | null): readonly Speaker[] {
	try {
		const speakers: unknown = JSON.parse(json ?? "");
		const isSpeaker = (one: unknown): one is Speaker =>
			typeof one === "object" &&
			one !== null &&
			"mark" in one &&
			"name" in one &&
			typeof one.mark === "string" &&
			typeof one.name === "string";
		if (Array.isArray(speakers) && speakers.length > 0 && speakers.every(isSpeaker))
			return speakers
				.slice(0, MAX_SPEAKERS)
				.map(({ mark, name }) => ({ mark: mark.slice(0, 40), name: name.slice(0, 200) }));
	} catch (error) {
		// Not JSON at all.
		if (!(error instanceof SyntaxError)) throw error;
	}
	return QUESTION_AND_ANSWER;
}
