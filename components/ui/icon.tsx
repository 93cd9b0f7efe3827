const DRAWINGS = {
	arrow: "M3 10h13M11 5l5 5-5 5",
	clock: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4l3 2",
	home: "M3 9.5 10 3l7 6.5M5 8.5V17h3.5v-5h3v5H15V8.5",
	letter: "M3 5h14v10H3zM3 5.5l7 5.5 7-5.5",
	menu: "M3 5h14M3 10h14M3 15h9",
	pen: "M3 16.5l.8-3.6L13.5 3.7l2.8 2.8-9.2 9.2zM11.5 5.7l2.8 2.8",
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
