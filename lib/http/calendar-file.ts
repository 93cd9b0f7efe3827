/** A calendar file for one receiver alone, which nobody on the way keeps. */
export function calendarFile(text: string, fileName: string): Response {
	return new Response(text, {
		headers: {
			"content-type": "text/calendar; charset=utf-8",
			"content-disposition": `attachment; filename="${fileName}"`,
			"cache-control": "no-store",
			"x-content-type-options": "nosniff",
			"x-robots-tag": "noindex",
		},
	});
}
