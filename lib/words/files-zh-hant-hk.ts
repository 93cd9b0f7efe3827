import type { ProblemValues } from "./words";

/** Why a file from outside was not taken, as its sender reads it; each sentence names the file and the limit. */
export const fileProblemsZhHantHk = {
	"file-archive-bomb": ({ name, max }) =>
		`${called(name)}解壓後超過${max ?? ""}MB，或壓縮比異常，未有接收。請分拆後再傳。`,
	"file-archive-entries": ({ name, max }) =>
		`${called(name)}內的檔案超過${max ?? ""}個，未有接收。請減少後再傳。`,
	"file-archive-nested": ({ name }) => `${called(name)}內還有壓縮檔，未有接收。請解開後再壓縮。`,
	"file-broken": ({ name }) => `${called(name)}損壞或不完整，無法讀取。請重新匯出後再傳。`,
	"file-empty": ({ name }) => `${called(name)}是空的（0位元組）。請重新選擇檔案。`,
	"file-heic": ({ name }) => `${called(name)}是HEIC格式，未能讀取。請在手機改存為JPEG後再傳。`,
	"file-kind": ({ name, found }) =>
		`${called(name)}${found ? `其實是${String(found).toUpperCase()}檔，` : "的種類無法辨認，"}不能接收。請用圖片、PDF、Word、OpenDocument、純文字等格式。`,
	"file-locked": ({ name }) => `${called(name)}有密碼或加密，無法檢查。請移除密碼後再傳。`,
	"file-macros": ({ name }) => `${called(name)}含有巨集，不能接收。請另存為不含巨集的檔案。`,
	"file-not-whole": () => "檔案未傳完，請繼續傳送。",
	"file-no-room": ({ name }) => `暫時沒有空間接收${called(name)}，請稍後再試，或改附下載連結。`,
	"file-not-scanned": ({ name }) => `${called(name)}未能完成病毒掃描，請稍後再試。`,
	"file-queue-full": ({ name }) => `等候檢查的檔案太多，${called(name)}暫時未能接收。請幾分鐘後再試。`,
	"file-too-heavy": ({ name, max }) =>
		`${called(name)}未能在${max ?? ""}秒及記憶體上限內檢查完，可能損壞或太複雜。請改存為較簡單的檔案，或附下載連結。`,
	"file-too-large": ({ name, max }) =>
		`${called(name)}超過每個檔案${max ?? ""}MB的上限。請縮小，或改附下載連結。`,
	"file-too-many-pixels": ({ name, max, width, height }) =>
		`${called(name)}有${width ?? ""}×${height ?? ""}像素，超過${max ?? ""}萬像素的上限。請縮小後再傳。`,
	"file-virus": ({ name }) => `${called(name)}被防毒程式攔下，未有接收。`,
	"files-basket-expired": () => "之前上載的檔案已逾時刪除，請重新選擇檔案。",
	"files-refused": () =>
		"有檔案未能接收，原因見「檔案」一欄。其餘已保留；不再附該檔案的話，再按一次送出即可。",
	"files-too-large-in-all": ({ name, max }) =>
		`連同${called(name)}，檔案合共超過${max ?? ""}MB的上限，未有接收這個檔案。`,
	"files-too-many": ({ name, max }) => `檔案最多${max ?? ""}個，${called(name)}未有接收。`,
	"files-too-often": ({ name }) => `這個網絡一小時內傳送的檔案太多，${called(name)}未有接收。請稍後再試。`,
	"picture-embargoed": ({ name, until }) =>
		`圖片${called(name)}來自禁發至${until ?? ""}的來件，之前不可公開。`,
	"picture-needs-rights": ({ name }) => `${called(name)}請填寫署名，並剔選可供刊登。`,
	"picture-not-offered": ({ name }) => `對方未確認${called(name)}可供刊登，請先向對方查詢。`,
} satisfies Record<string, (values: ProblemValues) => string>;

function called(name: ProblemValues[string] | undefined): string {
	return name === undefined ? "這個檔案" : `「${name}」`;
}
