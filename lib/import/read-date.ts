import { fromHongKong } from "@/lib/time/hong-kong";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const LABEL =
	/^[-–—•*·]?\s*(?:(?:Posted|Published|Updated)(?:\s+on)?|By\s.*?\son|發布(?:於|日期|時間)?|發表於|刊登(?:於|日期)?|日期)?\s*[:：]?\s*/i;

/** The day of a line that says nothing but when something was posted, as YYYY-MM-DD, or null. */
export function readDateLine(text: string): string | null {
	const date = text
		.replace(LABEL, "")
		.replace(/\s*(?:[（(](?:周|週|星期)?[一二三四五六日][)）])?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?$/, "");
	const numeric = /^(\d{4})(?:年|[-/.])\s*(\d{1,2})(?:月|[-/.])\s*(\d{1,2})日?$/.exec(date);
	if (numeric) return dayOrNull(numeric[1], numeric[2], numeric[3]);
	const american = /^([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(date);
	if (american) return dayOrNull(american[3], monthOf(american[1]), american[2]);
	const british = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?,?\s+(\d{4})$/i.exec(date);
	return british ? dayOrNull(british[3], monthOf(british[2]), british[1]) : null;
}

function monthOf(name = ""): string {
	return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dayOrNull(year = "", month = "", date = ""): string | null {
	const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
	return fromHongKong(day, "00:00") ? day : null;
}
