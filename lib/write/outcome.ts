/**
 * Why a write was refused: a code for programs (people get words from lib/words), the field it is about when it is about
 * one, and the values its sentence needs.
 */
export type Problem = { code: string; field?: string; values?: Record<string, string | number> };

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

export function done<Value>(value: Value): Outcome<Value> {
	return { ok: true, value };
}

export function refuse(...problems: Problem[]): { ok: false; problems: Problem[] } {
	return { ok: false, problems };
}
