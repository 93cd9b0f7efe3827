/** The frames in which readers meet a picture, each with its shape; the share card's is `SHARE_CARD_PICTURE`. */
export const SURFACES = {
	article: { width: 3, height: 2 },
	homeLead: { width: 5, height: 3 },
	card: { width: 16, height: 9 },
	square: { width: 1, height: 1 },
	shareCard: { width: 440, height: 630 },
} as const;
