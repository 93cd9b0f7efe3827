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
	more: "M10 4v12M4 10h12",
	gallery: "M3 6h10v10H3zM6 6V3.500h11V13h-4M3 13.500l3-3 3 3 1.500-1.500 2.500 2.500",
	interview: "M3 4h9v6H7l-2.500 2.500V10H3zM14 8h3v6h-1.500v2.500L13 14H9v-1.500",
	infoBox: "M3 3.500h14v13H3zM3 7.500h14M6 10.500h8M6 13.500h5",
	timeline: "M5 3v14M5 6h.2M5 10.500h.2M5 15h.2M9 6h8M9 10.500h8M9 15h6M3.500 4.500h3v3h-3z",
	storyCard: "M3 4h14v12H3zM6 7.500h5M6 10.500h8M6 13h6",
	importFile: "M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500M10.200 8.500v6M7.500 12l2.700 2.700L13 12",
	find: "M8.500 3a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11zM12.500 12.500 17 17",
	focus: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
	keep: "M5 3h10v14l-5-4-5 4z",
	keys: "M2.500 5.500h15v9h-15zM5.500 8.500h.2M8.500 8.500h.2M11.500 8.500h.2M14.500 8.500h.2M6.500 11.700h7",
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
