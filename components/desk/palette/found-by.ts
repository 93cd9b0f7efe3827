import type { Place } from "../desk-places";

/** Latin words by which a place is found whatever the keyboard is set to: English, jyutping, pinyin and pinyin initials. */
export const FOUND_BY: Record<Place, string> = {
	today: "today home gamjat jinri jr",
	work: "work mine gungzok gongzuo gz wdgz",
	articles: "articles stories goujin gaojian gj",
	notices: "notices bell tungzi tongzhi tz",
	front: "front taubaan touban tb",
	inbox: "inbox sauginhaap shoujianxia sjx",
	diary: "diary coifong caifang cfrz",
	tips: "tips keys boumat baomi bmll",
	directory: "directory people sections tags minglok minglu ml",
	corrections: "corrections ledger gangzing gengzheng gzjl",
	media: "media pictures muitai meiti mtk",
	comments: "comments laujin liuyan ly",
	searches: "searches dukze duzhe dzss",
	pages: "pages zigin zijian zjy",
	templates: "templates faanbun fanben fb",
	rates: "rates currency wuileot huilv hlb",
	redirects: "redirects gaumongzi jiuwangzhi jwz",
	events: "events log coukzok caozuo czjl",
	settings: "settings citding sheding sd",
	mail: "mail dinjau dianyou dy",
	staff: "staff colleagues tungsi tongshi ts",
	account: "account zoengwu zhanghu wdzh",
};

/** By what the desk's own command to begin a story is found. */
export const FOUND_NEW_STORY = "new story sangou xingao xg";

/** Whether what was typed stands in what a thing is called, or one of its Latin words begins with it. */
export function isSought({ name, label }: { name: string; label: string }, sought: string): boolean {
	const typed = sought.trim().toLowerCase();
	return (
		label.toLowerCase().includes(typed) ||
		name.toLowerCase().startsWith(typed) ||
		name
			.toLowerCase()
			.split(" ")
			.some((word) => word.startsWith(typed))
	);
}
