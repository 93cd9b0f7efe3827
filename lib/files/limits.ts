const MB = 1024 * 1024;

/** Files that may come with one form. */
export const MOST_FILES = 10;
/** Bytes of one file, and of all files of one form together. */
export const FILE_MAX_BYTES = 25 * MB;
export const FILES_MAX_BYTES = 80 * MB;
/** What one submission may hold in all, when its sender adds files later. */
export const MOST_FILES_LATER = 30;
export const FILES_LATER_MAX_BYTES = 240 * MB;
/** Width times height of a picture. */
export const FILE_MAX_PIXELS = 50_000_000;
/** Seconds after which the examination of one file is given up. */
export const EXAMINED_SECONDS = 18;
/** Signs of text that are read out of one file. */
export const TEXT_MAX_SIGNS = 200_000;
/** How long files wait for the form that they came with. */
export const BASKET_HOURS = 6;

/** What every form with files says before anybody chooses one. */
export const FILE_LIMITS_SENTENCE = `最多${MOST_FILES}個，每個不超過${FILE_MAX_BYTES / MB}MB，合共不超過${FILES_MAX_BYTES / MB}MB；圖片不超過${FILE_MAX_PIXELS / 10_000}萬像素。`;
export const FILE_KINDS_SENTENCE =
	"圖片（JPEG、PNG、WebP、AVIF、GIF）、PDF、Word（.docx）、OpenDocument（.odt）、電郵（.eml）、純文字；Excel、PowerPoint、ZIP、錄音及影片會原封交編輯下載。含巨集的檔案不收。";

/** Bytes as people read them, such as `1.4MB`. */
export function sizeInWords(bytes: number): string {
	if (bytes < 1024) return `${bytes}位元組`;
	return bytes < MB ? `${Math.round(bytes / 1024)}KB` : `${(bytes / MB).toFixed(1).replace(/\.0$/, "")}MB`;
}
