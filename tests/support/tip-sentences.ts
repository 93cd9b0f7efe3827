const RULES = "tests/rules/tips.test.ts";
const COMMANDS = "tests/commands/tips.test.ts";
const JOURNEY = "tests/journeys/tips.spec.ts";
const PAGE = "tests/rules/tip-page.test.tsx";

const SENDS = [JOURNEY, "a source sends with a file, comes back"] as const;
const TABLES = [COMMANDS, "leaves nothing of what was said or of when in any table"] as const;
const STRANGER = [RULES, "comes to the application without whose it is"] as const;
const SEALED = [JOURNEY, "with script only a sealed file leaves the browser"] as const;
const RECEIPT = [COMMANDS, "is kept under the receipt's Argon2id hash"] as const;
const DELETED = [COMMANDS, "destroying deletes every row"] as const;
const DAYS = [COMMANDS, "what has lain still for 90 days is destroyed"] as const;
const TWO = [COMMANDS, "stays closed until two custodians are in office"] as const;
const FIRST = [PAGE, "warns before it asks"] as const;
const LIMITS = [PAGE, "names what it cannot promise"] as const;
const AS_TYPED = [
	COMMANDS,
	"comes back as typed when something is wrong with it, and nothing was taken",
] as const;
const TOO_OFTEN = [COMMANDS, "a network that sends too often, and all together"] as const;
const WHOSE = [RULES, "is taken from our own page alone, whole and within its limit"] as const;

/** Each sentence of the confidential tips' page that tells or promises something, with the test that keeps it true: file and title. */
export const TIP_SENTENCES: Record<string, readonly [file: string, title: string]> = {
	"你不必說出你是誰。": SENDS,
	"不要用公司電腦、公司電話或公司網絡遞交。": FIRST,
	"如風險很高，請改用自己的裝置，在公眾地方以Tor瀏覽器開啟本頁。": FIRST,
	"誰、何時、何地、你如何得知。分不清是否重要也可以寫。本頁不會自動儲存草稿。": SEALED,
	"最多10個，合共20 MB。相片及文件或會藏有位置、作者名稱及打印紀錄；檔案會原樣加密。": [
		COMMANDS,
		"comes back as typed when something is wrong with it",
	],
	"遞交後給你八個詞。不需要任何聯絡資料。": SENDS,
	"與內文一同加密，只供保管人閱讀。": TABLES,
	"這個瀏覽器沒有執行本頁的程式：內容會經加密連線送到伺服器，寫入任何儲存裝置之前先行加密。": TABLES,
	"內容和檔案會先在這個瀏覽器加密，伺服器只收到密文。": SEALED,
	"抄在紙上，不要截圖。遺失後，連我們也無法找回。": RECEIPT,
	"按原來的次序輸入；詞與詞之間有沒有空格都可以。": [RULES, "comes back from however it is typed"],
	記錄你的網絡位址和瀏覽器: STRANGER,
	"使用Cookie、統計或第三方程式": SENDS,
	要求登入或電話號碼: SENDS,
	"記下你遞交的時刻，只記日子": TABLES,
	"把內文、聯絡方法、檔案和檔名一併加密，只有保管人能開啟": [
		COMMANDS,
		"opens for each custodian with its files and their names",
	],
	"由最少兩名保管人各持一條密鑰，密鑰的密碼從不送到伺服器": [RULES, "leaves the browser locked"],
	"把密文補足到固定的大小，不露內容長短": [COMMANDS, "of which the size is kept at whole steps alone"],
	"90日無往來即銷毀": DAYS,
	讓你憑密語隨時自行銷毀: DELETED,
	"你的裝置沒有被監察。": LIMITS,
	"網絡供應商或僱主看不到你曾連線到本網站；Tor瀏覽器可以遮蓋這一點。": LIMITS,
	"本網站的伺服器從未被人入侵：入侵者可以更改本頁。": LIMITS,
	"法庭不會頒令索取資料：我們交得出的只有密文和日子。": TABLES,
	"銷毀之前製作的備份同時消失：備份內仍有密文，直至備份過期。": LIMITS,
	"現時不收保密報料。": TWO,
	"最少要有兩名保管人，本頁才會開放。": TWO,
	"已收妥。這是你的密語": SENDS,
	"只顯示這一次。抄在紙上，不要截圖。遺失後，連我們也無法找回。": RECEIPT,
	"回到本頁輸入密語，便可查看回覆、補充或銷毀。90日無往來，內容會自動銷毀。": SENDS,
	"抄好後請按「立即離開」，並關閉這個視窗。": SENDS,
	"請按「立即離開」，並關閉這個視窗。": SENDS,
	"1月1日之前沒有往來，便會銷毀。": DAYS,
	"你寫的內容只有保管人能開啟，這裏不會顯示。": SENDS,
	"這則回覆未能開啟。": [COMMANDS, "goes both ways"],
	"已加密送出。": SENDS,
	"已經銷毀。": SENDS,
	"你的內文、檔案、往來訊息和密語都已從資料庫刪除。": DELETED,
	"三十分鐘後本頁會自動返回報料頁。": [PAGE, "leaves a thread by itself after half an hour"],
	"先移除相片（JPEG、PNG、WebP）的隱藏資料": [RULES, "has its pixels and neither place nor author"],
	"請寫下內容或附上檔案，再按加密遞交。": AS_TYPED,
	"內文太長，最多20,000字。請縮短，或改以檔案附上。": AS_TYPED,
	"聯絡方法太長，最多300字。": AS_TYPED,
	"檔案太多，最多10個。請分開遞交；已選的檔案要重新選擇。": AS_TYPED,
	"檔案合共超過20 MB，未有收下。請減少檔案；已選的檔案要重新選擇。": AS_TYPED,
	"內文有不能儲存的字元，請刪去後再試。": AS_TYPED,
	"保管人剛有更改，未有收下。請再按一次加密遞交；已選的檔案要重新選擇。": [
		COMMANDS,
		"only for the custodians of this moment",
	],
	"現時不收保密報料，未有收下。": TWO,
	"這個網絡一小時內已遞交太多次，未有收下。請一小時後再來。": TOO_OFTEN,
	"這一小時收到的報料已達上限，未有收下。請一小時後再來。": TOO_OFTEN,
	"現時太多人同時遞交，未有收下。請一分鐘後再試。": [
		"tests/rules/tip-turns.test.ts",
		"whoever holds every turn with heavy bodies",
	],
	"找不到這個密語。請對照所抄的詞和次序；如已銷毀，亦會找不到。": [
		COMMANDS,
		"one never given and one whose tip is gone get the same answer",
	],
	"密語試得太多次。請一小時後再來。": [COMMANDS, "cannot be guessed"],
	"請剔選確認，再按立即銷毀。": DELETED,
	"這份報料的往來已達上限，請另開一份。": [COMMANDS, "ends at $"],
	"這個要求不是由本網站送出，未有收下。請在本頁重新操作。": WHOSE,
	"這個要求不完整，未有收下。請在本頁重新操作。": WHOSE,
	"系統出現問題，未有收下。請稍後再試。": [COMMANDS, "an error about a tip is told by its kind alone"],
};
