import type { PaletteName } from "../palettes";
import type { DrawMotif } from "../scene";
import * as figures from "./figures";
import * as forces from "./forces";
import * as inTheHand from "./in-the-hand";
import * as machines from "./machines";
import * as onTheTable from "./on-the-table";
import * as silicon from "./silicon";
import * as space from "./space";
import * as street from "./street";
import * as waterfront from "./waterfront";

type MotifEntry = { draw: DrawMotif; palettes: readonly [PaletteName, ...PaletteName[]] };
export const ALL_MOTIFS = {
	chip: { draw: silicon.chip, palettes: ["night", "ink"] },
	wafer: { draw: silicon.wafer, palettes: ["night", "ink"] },
	fibre: { draw: silicon.fibre, palettes: ["night", "ink"] },
	racks: { draw: silicon.racks, palettes: ["ink", "night"] },
	harbour: { draw: waterfront.harbour, palettes: ["day", "mist"] },
	boat: { draw: waterfront.boat, palettes: ["day", "mist"] },
	bridge: { draw: waterfront.bridge, palettes: ["day", "mist"] },
	wheel: { draw: waterfront.wheel, palettes: ["night", "jade"] },
	tram: { draw: street.tram, palettes: ["day", "mist"] },
	car: { draw: street.car, palettes: ["day", "mist"] },
	pillars: { draw: street.pillars, palettes: ["mist", "day"] },
	arm: { draw: machines.arm, palettes: ["day", "mist"] },
	drone: { draw: machines.drone, palettes: ["day", "mist"] },
	orbit: { draw: space.orbit, palettes: ["ink", "night"] },
	dish: { draw: space.dish, palettes: ["night", "ink"] },
	lens: { draw: machines.lens, palettes: ["ink", "night"] },
	phone: { draw: inTheHand.phone, palettes: ["ink", "night"] },
	card: { draw: inTheHand.card, palettes: ["night", "jade"] },
	mic: { draw: inTheHand.mic, palettes: ["night", "ink"] },
	hand: { draw: inTheHand.hand, palettes: ["night", "jade"] },
	desk: { draw: onTheTable.desk, palettes: ["ink", "night"] },
	book: { draw: onTheTable.book, palettes: ["night", "jade"] },
	coins: { draw: onTheTable.coins, palettes: ["night", "jade"] },
	shield: { draw: onTheTable.shield, palettes: ["ink", "night"] },
	typhoon: { draw: forces.typhoon, palettes: ["jade", "night"] },
	wave: { draw: forces.wave, palettes: ["jade", "night"] },
	map: { draw: forces.map, palettes: ["mist", "day"] },
	network: { draw: figures.network, palettes: ["night", "ink"] },
	chart: { draw: figures.chart, palettes: ["ink", "night"] },
} as const satisfies Record<string, MotifEntry>;
