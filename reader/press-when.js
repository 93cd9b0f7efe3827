const WEEKDAYS = "日一二三四五六";

/**
 * Says under each field of a day or a time which it is, the time in 24 hours: a browser writes 03/12 or 12/03 and 06:00 or 18:00 as it
 * likes. A time is of the day that stands before it in its form. What is typed is Hong Kong's already, so that no zone is asked.
 * @param {ParentNode} page
 */
export function sayWhen(page) {
	/** @type {HTMLInputElement | null} */
	let before = null;
	/** @type {NodeListOf<HTMLInputElement>} */
	const fields = page.querySelectorAll("[type=date], [type=time]");
	for (const field of fields) {
		if (before?.form !== field.form) before = null;
		if (field.type === "date") before = field;
		const day = inWords(before?.value ?? "");
		const said = field.type === "date" ? day : field.value && `${day}${field.value.slice(0, 5)}`;
		const place = placeUnder(field);
		if (place.textContent !== said) place.textContent = said;
		place.hidden = said === "";
	}
}

/** 「11月28日（星期六）」, with the year when it is another one. @param {string} day @returns {string} */
function inWords(day) {
	const at = new Date(day);
	if (Number.isNaN(at.getTime())) return "";
	const year = at.getUTCFullYear() === new Date().getFullYear() ? "" : `${at.getUTCFullYear()}年`;
	return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日（星期${WEEKDAYS[at.getUTCDay()]}）`;
}

/** Made at the first asking, and read aloud with its field. @param {HTMLInputElement} field @returns {HTMLElement} */
function placeUnder(field) {
	const id = `${field.id}-says`;
	const known = document.getElementById(id);
	if (known) return known;
	const place = document.createElement("p");
	place.id = id;
	place.className = "hint says";
	field.after(place);
	field.setAttribute("aria-describedby", `${id} ${field.getAttribute("aria-describedby") ?? ""}`.trim());
	return place;
}
