/** What was typed into a field of a form; empty for a file and for what is not there. */
export function textIn(form: FormData, name: string): string {
	const typed = form.get(name);
	return typeof typed === "string" ? typed : "";
}
