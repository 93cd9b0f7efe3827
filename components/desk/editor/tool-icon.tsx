const DRAWINGS = {
	back: "M13 4l-6 6 6 6",
	check: "M3.5 10.5 8 15 16.5 5.5",
	cross: "M5 5l10 10M15 5 5 15",
	warn: "M10 3 18 17H2zM10 8v4M10 14.4v.4",
	undo: "M7 4 3.5 7.5 7 11M4 7.5h8a4.5 4.5 0 0 1 0 9H8",
	redo: "M13 4l3.500 3.500L13 11M16 7.500H8a4.500 4.500 0 0 0 0 9h4",
	heading: "M3 4v12M10 4v12M3 10h7M13.5 8.5c.4-1.4 3.6-1.6 3.6.6 0 1.8-3.6 3.4-3.6 6.4h3.8",
	bold: "M6 3.5h4.5a3 3 0 0 1 0 6.2H6zM6 9.7h5.2a3.2 3.2 0 0 1 0 6.8H6z",
	emphasis: "M5 4h10M5 9h10M6 15.5h.2M10 15.5h.2M14 15.5h.2",
	link: "M8.5 11.5l3-3M7 8.5 4.5 11a3.2 3.2 0 0 0 4.5 4.5L11.5 13M13 11.5 15.5 9A3.2 3.2 0 0 0 11 4.5L8.5 7",
	quote: "M4 4v12M8 6h9M8 10h9M8 14h6",
	bullets: "M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.2M3.5 10h.2M3.5 15h.2",
	numbers: "M8 5h9M8 10h9M8 15h9M3 3.500l1.200-.5v4M2.800 13h2.200l-2.200 3.500h2.400",
	table: "M3 4h14v12H3zM3 8h14M8.5 4v12",
	divider: "M3 10h14M6 5h8M6 15h8",
	picture: "M3 4h14v12H3zM3 13.5 7.5 9l4 4 2.5-2.5 3 3M12.5 7h1.5",
	embed: "M3 4h14v12H3zM8.500 7.500v5l4-2.500z",
	conversion: "M3 7h12l-3-3M17 13H5l3 3",
	company: "M3 16.500h14M4.500 16.500v-12h7v12M11.500 8.500h4v8M7 7.500h2M7 10.500h2M7 13.500h2",
	up: "M4 13l6-6 6 6",
	down: "M4 7l6 6 6-6",
	pen: "M3.500 16.500l.8-3.600L13.500 3.700l2.800 2.800-9.200 9.200zM11.500 5.700l2.800 2.800",
} as const;

export type ToolIconName = keyof typeof DRAWINGS;

/** A line drawing of the editor's tools; silent, because its control carries a name. */
export function ToolIcon({ name }: { name: ToolIconName }) {
	return (
		<svg className="ic" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
			<path d={DRAWINGS[name]} />
		</svg>
	);
}
