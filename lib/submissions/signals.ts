import { signalsOf as signalsOfText } from "@/lib/comments/rules";

/**
 * What speaks against a submission. A form without work done for it speaks once, because a browser without script does none; and not a
 * second time where no form of ours was sent at all, which is the same thing said twice.
 */
export function signalsOfSending({
	proof,
	...about
}: Omit<Parameters<typeof signalsOfText>[0], "isTextRepeated"> & {
	proof: "good" | "spent" | "none";
}): string[] {
	// A release names its sources, so its links say nothing.
	const signals = signalsOfText({ ...about, isTextRepeated: false }).filter((signal) => signal !== "links");
	if (proof === "spent") return [...signals, "spent-proof"];
	return proof === "none" && !signals.includes("no-form") ? [...signals, "no-proof"] : signals;
}
