let lastReport = { text: "", at: 0 };

/** The same failure of hundreds of pages is one line a second. */
export function reportOnce(key: string, error: unknown): void {
	const text = error instanceof Error ? error.message : String(error);
	if (text === lastReport.text && Date.now() - lastReport.at < 1_000) return;
	lastReport = { text, at: Date.now() };
	console.error(`${key} could not be made: ${text}`);
}
