import type { Words } from "./words";

/** What the desk says of the table of rates, in English. */
export const ratesEn: Words["rates"] = {
	title: "Exchange rates",
	intro:
		"A conversion proposes the newest rate of the story’s day or before. Sums that stand in stories keep the rate they were reckoned by.",
	add: "Add a rate",
	fields: { currency: "Currency", rate: "HK dollars for one", on: "Day", source: "Source" },
	rateHint: "Such as 7.8; up to eight decimals.",
	sourceHint: "Such as the Hong Kong Monetary Authority.",
	submit: "Save",
	busy: "Saving…",
	kept: (currency, on) => `The rate of ${currency} for ${on} is saved.`,
	filter: "By currency",
	all: "All",
	none: "No rates yet.",
	line: (currency, rate) => `1 ${currency} = HK$${rate}`,
	replaced: "Replaced for that day",
	keptBy: (name, time) => `${name}, ${time}`,
	more: "Earlier rates",
};
