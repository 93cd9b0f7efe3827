/** A style sheet that a page imports is the build's concern; where pages are run as they stand, it is nothing. */
export async function load(url, context, next) {
	return url.endsWith(".css") ? { format: "module", source: "", shortCircuit: true } : next(url, context);
}
