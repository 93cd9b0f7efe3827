/**
 * Words that Hong Kong, Taiwan and the mainland write differently beyond the script: whoever types one finds all. The first of
 * each group is the form the index keeps. All of a group have the same number of characters, so that what is found can be
 * marked where it stands.
 */
export const HOUSE_SPELLINGS: readonly (readonly [string, ...string[]])[] = [
	["人工智能", "人工智慧"],
	["伺服器", "服務器"],
	["列印", "打印"],
	["屏幕", "螢幕", "熒幕"],
	["數碼", "數位"],
	["晶片", "芯片"],
	["智能城市", "智慧城市"],
	["智能手機", "智慧手機"],
	["機械人", "機器人"],
	["激光", "雷射"],
	["硬件", "硬體"],
	["程式", "程序"],
	["納米", "奈米"],
	["網絡", "網路"],
	["資訊", "信息"],
	["軟件", "軟體"],
	["頻寬", "帶寬"],
];
