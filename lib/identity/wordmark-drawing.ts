/** One letter of the wordmark: how far it stands from the left, and its outline. */
type Letter = readonly [left: number, outline: string];

/** Our own drawing of EJ｜TECH: Latin capitals with the contrast of Song, parted by the bar. 601 by 144 units. */
export const WORDMARK: {
	width: number;
	height: number;
	top: number;
	letters: readonly Letter[];
	bar: string;
} = {
	width: 601,
	height: 144,
	top: -24,
	letters: [
		[0, "M0 0H50Q66 -1 71 -17L82 7H24V46H40Q52 45 57 30L68 53H24V93H52Q70 92 75 74L86 100H0Z"],
		[98, "M28 -7 52 6V70C52 95 38 111 6 117L2 109C21 103 28 93 28 74Z"],
		[214, "M0 0H58Q74 -1 79 -17L90 7H57V100H33V7H0Z"],
		[318, "M0 0H44Q60 -1 65 -17L76 7H24V46H34Q46 45 51 30L62 53H24V93H46Q64 92 69 74L80 100H0Z"],
		[
			412,
			"M47 -3C57 -3 65 0 70 4L79 -4 83 31 76 32C70 14 61 5 49 5C32 5 24 24 24 50C24 77 35 94 54 94C66 94 76 87 83 74L89 78C82 94 68 103 48 103C19 103 0 81 0 50C0 19 19 -3 47 -3Z",
		],
		[515, "M0 -7 24 6V46H62V-7L86 6V100H62V53H24V100H0Z"],
	],
	bar: "M178 -24h9v144h-9z",
};

/** The name the drawing spells; a publication called otherwise is set in type. */
export const WORDMARK_NAME = "EJ Tech";
