/** Han characters of every plane, kana and bopomofo: text that is written without spaces. */
export const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;

/** Letters and digits of scripts that are written with spaces between words. */
export const SPACED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]/u;

/** Marks after which a line of Chinese must not start, and before which it must not break. */
export const CLOSING_MARK = /[，。、；：？！」』）》〉】〕〗”’…—％%·・．,.;:?!)\]}]/u;

/** Marks with which a line of Chinese must not end. */
export const OPENING_MARK = /[「『（《〈【〔〖“‘([{]/u;
