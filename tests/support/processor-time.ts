/** The processor time that work takes, in milliseconds: a test that guards against work without end may stand on a busy machine. */
export function processorMs(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}
