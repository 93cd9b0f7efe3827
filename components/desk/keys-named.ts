/** Whether this browser sits behind a keyboard with ⌘ and ⌥ on it. */
export function hasAppleKeys(userAgent: string): boolean {
	return /Mac|iPhone|iPad/.test(userAgent);
}

/** A shortcut as it is printed on the keys: ⌘⇧Z on a Mac, Ctrl Shift Z elsewhere. */
export function keysNamed(shortcut: string, isApple: boolean): string {
	if (isApple) return shortcut;
	return shortcut.replace(/[⌘⌥⇧]/g, (key) => `${NAMES[key]} `).trim();
}

const NAMES: Record<string, string> = { "⌘": "Ctrl", "⌥": "Alt", "⇧": "Shift" };
