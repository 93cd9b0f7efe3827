const DRAWINGS = {
	arrow: "M3 10h13M11 5l5 5-5 5",
	bell: "M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3",
	board: "M3 3.5h4v13H3zM8.5 3.5h4v9h-4zM14 3.5h3.5v6H14z",
	cards: "M3 5.5h14v11H3zM5 5.5V3h10v2.5M6.5 10h7M6.5 13h4",
	check: "M3.5 10.5 8 15 16.5 5.5",
	clock: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4l3 2",
	copy: "M8.5 11.5l3-3M7 8.5 4.5 11a3.2 3.2 0 0 0 4.5 4.5L11.5 13M13 11.5 15.5 9A3.2 3.2 0 0 0 11 4.5L8.5 7",
	cross: "M5 5l10 10M15 5 5 15",
	detour: "M3 15h4l6-9h4M14 3l3 3-3 3M3 6h4l1.5 2.2M11 12.5l1.5 2.5H17M14 12l3 3-3 3",
	diary: "M3 4.5h14v12.5H3zM3 8.5h14M6.5 2.5v4M13.5 2.5v4M6.5 12h3",
	dials: "M3 6h9M16 6h1M12 4v4h4V4zM3 14h2M9 14h8M5 12v4h4v-4z",
	down: "M4 7l6 6 6-6",
	filter: "M3 5h14M6 10h8M8.5 15h3",
	front: "M3 3.5h14v13H3zM3 7.5h14M11 7.5v9M11 12h6",
	grip: "M7 4v.2M13 4v.2M7 10v.2M13 10v.2M7 16v.2M13 16v.2",
	home: "M3 9.5 10 3l7 6.5M5 8.5V17h3.5v-5h3v5H15V8.5",
	letter: "M3 5h14v10H3zM3 5.5l7 5.5 7-5.5",
	media: "M5.5 3h12v10h-12zM2.5 6v11h12M5.5 11l3.5-3 3 3",
	menu: "M3 5h14M3 10h14M3 15h9",
	moon: "M16 11.5A6.5 6.5 0 1 1 8.5 4a5.2 5.2 0 0 0 7.5 7.5z",
	out: "M8 5H4v11h11v-4M11 4h5v5M16 4l-7 7",
	padlock: "M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9",
	pages: "M4 3h8l4 4v10H4zM12 3v4h4M7 10.5h6M7 13.5h6",
	pen: "M3 16.5l.8-3.6L13.5 3.7l2.8 2.8-9.2 9.2zM11.5 5.7l2.8 2.8",
	key: "M7 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10.5 10H18M15.5 10v3",
	people:
		"M7.5 4a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM1.5 16c.5-2.8 2.6-4.3 6-4.3s5.5 1.5 6 4.3M13 4.4a2.8 2.8 0 0 1 0 5M15 12c2 .6 3.2 2 3.5 4",
	person: "M10 3.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM3.5 17c.6-3.2 3-5 6.5-5s5.9 1.8 6.5 5",
	phone: "M6 2.5h8v15H6zM9 15h2",
	picture: "M3 4h14v12H3zM3 13.5 7.5 9l4 4 2.5-2.5 3 3M12.5 7h1.5",
	plus: "M10 3.5v13M3.5 10h13",
	print: "M5.5 7V2.5h9V7M5.5 14H3V7h14v7h-2.5M5.5 11.5h9v6h-9z",
	search: "M9 3a6 6 0 1 1 0 12A6 6 0 0 1 9 3zM13.5 13.5 18 18",
	share: "M10 12V2.5M6 6l4-3.5L14 6M5 9.5H3.5v8h13v-8H15",
	size: "M2 16 6.5 4 11 16M3.6 12h5.8M12 16l3-7.5L18 16M13 13.6h4",
	speech: "M3 4h14v9.5H9.5L5.5 17v-3.5H3z",
	upload: "M10 13V3M6 6.5 10 3l4 3.5M3 13.5v4h14v-4",
	swap: "M4 7h12M13 4l3 3-3 3M16 13H4M7 10l-3 3 3 3",
	today: "M2.5 4h15v10h-15zM7 17h6M10 14v3",
	tray: "M3 11.5 5 4h10l2 7.5V16H3zM3 11.5h4.2l1 2h3.6l1-2H17",
	up: "M4 13l6-6 6 6",
	warn: "M10 3 18 17H2zM10 8v4M10 14.4v.4",
} as const;

export type IconName = keyof typeof DRAWINGS;

/** One of the house's own line drawings, silent: a text label stands beside it or on the control. */
export function Icon({ name }: { name: IconName }) {
	return (
		<svg className="ic" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
			<path d={DRAWINGS[name]} />
		</svg>
	);
}
