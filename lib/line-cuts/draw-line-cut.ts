import { cutStrokes } from "./cut-strokes";
import { markCorners } from "./mark-outline";
import { ALL_MOTIFS } from "./motifs/all-motifs";
import { PALETTES, type Palette } from "./palettes";
import { framed, withMarkInView } from "./scene";
import { seededRandom } from "./seeded-random";

export type Motif = keyof typeof ALL_MOTIFS;

export const MOTIFS = Object.keys(ALL_MOTIFS) as readonly Motif[];

type LineCut = { motif: Motif; seed: string | number; width?: number; height?: number };

/**
 * A line-cut picture (線刻圖) as a complete SVG, sizes in pixels. The same motif and seed give the same picture for
 * ever; another seed moves, mirrors and rearranges it, so that two stories with one motif differ. Below 832 px wide
 * the strokes are fewer and larger. It holds exactly one vermilion mark.
 */
export function drawLineCut({ motif, seed, width = 1200, height = 800 }: LineCut): string {
	const random = seededRandom(`${motif}/${seed}`);
	const { draw, palettes } = ALL_MOTIFS[motif];
	const { ground, stroke, mark, strokes }: Palette = PALETTES[random.pick(palettes)];
	const scale = Math.max(width / 1.5, height);
	const scene = withMarkInView(framed(draw(random), random), [width / scale, height / scale]);
	const groups = cutStrokes(scene, { width, height, strokes, phase: random.next() })
		.map(({ weight, path }) => `<path stroke-width="${weight.toFixed(1)}" d="${path}"/>`)
		.join("");
	const corners = markCorners(scene.mark)
		.map(
			([x, y]) =>
				`${(width / 2 + (x - 0.75) * scale).toFixed(1)} ${(height / 2 + (y - 0.5) * scale).toFixed(1)}`,
		)
		.join("L");
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
		`<rect width="${width}" height="${height}" fill="${ground}"/>` +
		`<g fill="none" stroke="${stroke}" stroke-linecap="round">${groups}</g>` +
		`<path fill="${mark}" d="M${corners}Z"/></svg>`
	);
}
