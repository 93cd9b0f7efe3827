/** `light` strokes on a dark ground show tones as they are; `dark` strokes on a light ground turn them round. */
export type Palette = { ground: string; stroke: string; mark: string; strokes: "light" | "dark" };

/** Striped pictures can harm people with photosensitive epilepsy or migraine, so strokes stay near their ground. */
export const STRONGEST_STROKE_CONTRAST = 4.5;

export const PALETTES = {
	night: { ground: "#1C4745", stroke: "#86B0A7", mark: "#F0563A", strokes: "light" },
	ink: { ground: "#142B2A", stroke: "#6C9089", mark: "#F0563A", strokes: "light" },
	jade: { ground: "#235653", stroke: "#99C4BA", mark: "#FF6A4A", strokes: "light" },
	day: { ground: "#CFE0DB", stroke: "#4B7671", mark: "#D93A20", strokes: "dark" },
	mist: { ground: "#DCE8E4", stroke: "#6F938D", mark: "#D93A20", strokes: "dark" },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;
