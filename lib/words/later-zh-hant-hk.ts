/** Why an update does not wait for its instant, or a story does not leave at one; said in the editor and everywhere else at the desk. */
export const laterProblemsZhHantHk = {
	"not-expired": "稿件未到期。",
	"nothing-to-update": "讀者看到的已是這個版本。",
	"no-update-scheduled": "沒有排定的更新，可能已經出街或被人取消。",
	"update-withdrawn": "稿件其後撤下或到期，更新不會出街。",
	"update-republished": "稿件其後撤下再重新發布，更新不會出街；如仍需要，請再排定。",
	"update-superseded": "其後有人先更新了讀者版本，這次更新不會出街，以免蓋過對方；如仍需要，請再排定。",
	"update-corrected": "其後刊出了更正，這個版本寫於更正之前，不會出街；請核對後再排定。",
	"update-after-expiry": "更新時間在下架時間之後。",
	"expiry-too-soon": "下架時間太近，請最少預留一分鐘；如要即時拿走，請撤稿。",
	"expiry-too-far": "下架時間太遠，請選五年之內。",
	"expiry-before-publication": "下架時間要在出街時間之後，請先更改下架時間。",
	"expiry-before-update": "下架前還有排定的更新，請先取消那次更新，或選較後的時間。",
};
