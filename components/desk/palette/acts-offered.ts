/** Something that can be done on the screen that is open, as the command palette lists it. */
export type PaletteAct = { name: string; label: string; run: () => void };

let offered: readonly PaletteAct[] = [];

/** Offers what the present screen can do; the function it gives takes the offer back. */
export function offerActs(acts: readonly PaletteAct[]): () => void {
	offered = acts;
	return () => {
		if (offered === acts) offered = [];
	};
}

export function actsOffered(): readonly PaletteAct[] {
	return offered;
}
