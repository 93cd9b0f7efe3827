/** What the house makes of a text: the exact text it keeps ("" when nothing is left to see), or the code of its refusal. */
export type Fate = { kept: string } | { refused: "bad-characters" };

/** A text that breaks systems, and its promised fate in a field of one line and in one of several. */
export type OddText = {
	name: string;
	text: string;
	line: Fate;
	prose: Fate;
	/** What a story's paragraph keeps, where it is not the same as a field of several lines: spaces are the writer's. */
	inStory?: string;
};

export const ODD_TEXTS: OddText[] = [
	...asTheyAre({
		"HKSCS characters beyond the BMP": "𠝹𠱁𡃁𠺻𨋢㗎嘅",
		"a compatibility ideograph, which NFC would make another": "\uF9D1樓\u{2F81A}",
		"ideographic variation sequences": "葛\u{E0100}葛\u{E0101}辻\u{E0100}",
		"a family joined by ZWJ": "👨‍👩‍👧‍👦團聚",
		"flags, skin tones, keycaps and tag sequences":
			"🇭🇰👍🏽1️⃣🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
		"full-width letters and marks": "ＡＩ，５Ｇ！「引號」—…",
		"simplified beside traditional": "裏裡里台臺啟启𠮟叱",
		"kana, Hangul and Thai": "カタカナ한국어ภาษาไทย",
		"Arabic and Hebrew": "مرحبا שלום",
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the marker is the probe.
		"template markers": "{{constructor}} ${7*7} <%= 7*7 %> #{7*7} %s %n {0}",
		SQL: "'; drop table articles; -- \" or 1=1 /* \\",
		"LIKE wildcards": "100% _下畫線_ \\反斜",
		"JSON with a prototype": '{"__proto__":{"admin":true},"constructor":null}',
		"HTML with a script": '<script>alert(1)</script><img src=x onerror="alert(1)">&amp;</textarea>',
		"XML with a CDATA end": "]]><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
		"a CSV formula": '=HYPERLINK("http://evil.example")',
		"a path upwards": "../../etc/passwd",
		"a path of Windows": "..\\..\\CON.txt",
		"two mail addresses": "a@b.example, c@d.example",
		"a JavaScript address": "javascript:alert(1)",
		"a reserved name": "__proto__",
		"the word null": "null",
		"a headline's own marks": "｜｜　（）　｜（",
		"C++ and 5G": "C++ 5G 4.5% AT&T",
		"percent signs of an address": "%00%E4%B8%AD%ZZ",
		"an accent as one character": "caf\u00e9",
		"10,000 characters": "字".repeat(10_000),
		"10,000 characters beyond the BMP": "𨋢".repeat(10_000),
	}),
	...refused({
		NUL: "甲\0乙",
		"a lone high surrogate": "甲\uD842",
		"a lone low surrogate": "\uDFB7乙",
		"surrogates in the wrong order": "甲\uDFB7\uD842乙",
		"private-use characters, as HKSCS once had": "\uE000\uF8FF",
		"a private-use character of plane 15": "甲\u{F0000}",
		"non-characters": "甲\uFFFE\u{1FFFF}",
	}),
	...changed({
		"an accent as two characters": ["cafe\u0301", "caf\u00e9"],
		"500 combining marks on one letter": [`e\u0301${"\u0302".repeat(499)}`, `\u00e9${"\u0302".repeat(499)}`],
		"a right-to-left override": ["abc\u202Egnp.exe", "abcgnp.exe"],
		"isolates that are never closed": ["甲\u2066乙\u2067丙\u2068丁", "甲乙丙丁"],
		"embeddings, beside marks of direction": ["\u202Aa\u202Bb\u202C\u200Ec\u200F", "ab\u200Ec\u200F"],
		"a byte order mark and zero-width spaces": ["\uFEFF標\u200B題\u200B", "標題"],
		"every C0 and C1 control that is no white space": [`甲${controls()}乙`, "甲乙"],
		"an escape sequence of a terminal": ["\u001b[31m紅\u001b[0m", "[31m紅[0m"],
		nothing: ["", ""],
		spaces: ["   ", ""],
		"U+3000 only": ["\u3000\u3000", ""],
		"zero-width characters only": ["\u200B\u200C\u200D\u2060\uFEFF", ""],
		"fillers only": ["\u3164\u115F\u1160\uFFA0\u2800", ""],
		"an override only": ["\u202E\u2066", ""],
		"a combining mark alone": ["\u0301", ""],
	}),
	{
		name: "line ends of Windows",
		text: "甲\r\n乙\r丙\n丁",
		line: { kept: "甲 乙 丙 丁" },
		prose: { kept: "甲\n乙\n丙\n丁" },
	},
	{
		name: "separators of lines and paragraphs",
		text: "甲\u2028乙\u2029丙\u0085丁",
		line: { kept: "甲 乙 丙 丁" },
		prose: { kept: "甲\n乙\n丙\n丁" },
	},
	{
		name: "tabs and odd spaces",
		text: "甲\t乙\u00a0丙\u2003丁",
		line: { kept: "甲 乙 丙 丁" },
		prose: { kept: "甲\t乙\u00a0丙\u2003丁" },
	},
	{
		name: "U+3000 at both ends",
		text: "\u3000甲\u3000乙\u3000",
		line: { kept: "甲\u3000乙" },
		prose: { kept: "\u3000甲\u3000乙" },
		inStory: "\u3000甲\u3000乙\u3000",
	},
];

function asTheyAre(texts: Record<string, string>): OddText[] {
	return changed(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text, text]])));
}

function changed(texts: Record<string, [text: string, kept: string]>): OddText[] {
	return Object.entries(texts).map(([name, [text, kept]]) => ({
		name,
		text,
		line: { kept },
		prose: { kept },
	}));
}

function refused(texts: Record<string, string>): OddText[] {
	const fate = { refused: "bad-characters" } as const;
	return Object.entries(texts).map(([name, text]) => ({ name, text, line: fate, prose: fate }));
}

function controls(): string {
	const codes = [...Array(32).keys(), ...Array.from({ length: 33 }, (_, at) => 0x7f + at)];
	return codes
		.filter((code) => ![0, 9, 10, 13, 0x85].includes(code))
		.map((code) => String.fromCharCode(code))
		.join("");
}
