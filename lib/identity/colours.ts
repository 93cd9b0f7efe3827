/** The design's colours for what no stylesheet reaches: share cards, icons, the manifest. A test compares them with
 * the theme's tokens. */
export const COLOURS = {
	paper: "#EFF5F3",
	ink: "#0B1C1B",
	"ink-2": "#354846",
	line: "#C6D4CF",
	bar: "#DA3A1E",
	"bar-ink": "#B02A12",
	deep: "#0F2B2A",
} as const;

/** The bar on dark grounds. */
export const BAR_ON_DARK = "#FF6A4A";
