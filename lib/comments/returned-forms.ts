/** A form that comes back: what was typed, and a sentence for each field. */
export type ReturnedForm = {
	typed: { name: string; email: string; text: string };
	problems: Record<string, string>;
	reply: number | null;
};
