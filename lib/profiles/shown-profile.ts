/** What the page of the profile shows to one sender: that a mail may be on its way, an address that was wrong, or an opened profile. */
export type ShownProfile =
	| { step: "ask"; typed: string; problem: string }
	| { step: "sent" | "removed" }
	| {
			step: "open";
			email: string;
			/** What lets the page save and delete. */
			pageKey: string;
			isKept: boolean;
			typed: Record<string, string>;
			/** A sentence for each field; "" is about all of it. */
			problems: Record<string, string>;
			/** It was saved just now. */
			isSaved: boolean;
	  };
