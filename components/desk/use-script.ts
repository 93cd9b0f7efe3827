import { useSyncExternalStore } from "react";

/**
 * Whether the script of this page is at work. Until it is, a browser would send a form by itself, with all that is in it in an address:
 * a form whose words must not leave the browser takes none before.
 */
export function useScript(): boolean {
	return useSyncExternalStore(
		() => () => undefined,
		() => true,
		() => false,
	);
}
