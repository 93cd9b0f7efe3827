/**
 * What the whole process has once, by its name: the server and each bundle of the framework have their own copy of a module, and what
 * stands in it would be there several times. Made at the first call.
 */
export function ofProcess<Kept extends object>(name: string, make: () => Kept): Kept {
	const key = Symbol.for(`newsroom.${name}`);
	const home = globalThis as { [key]?: Kept };
	home[key] ??= make();
	return home[key];
}
