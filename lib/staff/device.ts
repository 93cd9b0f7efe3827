export type Device = { browser: string | null; system: string | null };

/** What a browser says it is and runs on, as names people know; null for what it does not say. Only for showing. */
export function deviceOf(userAgent: string): Device {
	return { browser: firstMatch(BROWSERS, userAgent), system: firstMatch(SYSTEMS, userAgent) };
}

// Browsers name their ancestors too, so the youngest name is asked first.
const BROWSERS: readonly [RegExp, string][] = [
	[/Edg(e|A|iOS)?\//, "Edge"],
	[/OPR\/|Opera/, "Opera"],
	[/SamsungBrowser\//, "Samsung Internet"],
	[/Firefox\/|FxiOS\//, "Firefox"],
	[/Chrom(e|ium)\/|CriOS\//, "Chrome"],
	[/Safari\//, "Safari"],
];

const SYSTEMS: readonly [RegExp, string][] = [
	[/iPad/, "iPad"],
	[/iPhone|iPod/, "iPhone"],
	[/Android/, "Android"],
	[/Windows/, "Windows"],
	[/Macintosh|Mac OS X/, "macOS"],
	[/CrOS/, "ChromeOS"],
	[/Linux/, "Linux"],
];

function firstMatch(names: readonly [RegExp, string][], userAgent: string): string | null {
	return names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}
