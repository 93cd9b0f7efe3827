import { WORDMARK } from "@/lib/identity/wordmark-drawing";

type WordmarkProps = { title: string; className?: string };

/** The publication's name as drawn letters in the colour of the text, the bar in vermilion. */
export function Wordmark({ title, className = "wm" }: WordmarkProps) {
	const { width, height, top, letters, bar } = WORDMARK;
	return (
		<svg
			className={className}
			viewBox={`0 ${top} ${width} ${height}`}
			role="img"
			aria-label={title}
			fill="currentColor"
		>
			{letters.map(([left, outline]) => (
				<path key={left} transform={`translate(${left})`} d={outline} />
			))}
			<path className="wm-bar" fill="var(--color-bar)" d={bar} />
		</svg>
	);
}
