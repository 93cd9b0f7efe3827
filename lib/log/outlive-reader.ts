/**
 * Lets the process outlive whoever reads what it says: a closed terminal, a pipe whose other end has ended. Without it each word about
 * the broken pipe is written to the broken pipe, and the process does nothing else for ever.
 */
export function outliveLogReader(): void {
	for (const stream of [process.stdout, process.stderr])
		stream.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code !== "EPIPE") throw error;
		});
}
