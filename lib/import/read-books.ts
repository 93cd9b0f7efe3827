import { fullWidthPunctuation, stripHanLatinSpaces } from "@/lib/text/chinese";
import type { PageLine } from "./page-lines";

/** A recommended book; what the page does not say is null. */
export type PageBook = {
	title: string;
	author: string | null;
	translator: string | null;
	publisher: string | null;
	blurb: string | null;
	fromLine: number;
	toLine: number;
};

const LABELS = {
	書名: "title",
	作者: "author",
	譯者: "translator",
	出版社: "publisher",
	出版: "publisher",
	簡介: "blurb",
	內容簡介: "blurb",
} as const;

/** Reads labelled lines (書名, 作者, 簡介, with either colon) into books; each 書名 begins one. */
export function readBooks(lines: PageLine[]): PageBook[] {
	const books: PageBook[] = [];
	for (const line of lines) {
		const entry = entryOf(line.text);
		const book = books.at(-1);
		if (entry?.field === "title") books.push({ ...emptyBook, title: entry.value, ...at(line) });
		// A line that is not a label ends the book, so that its range never covers what was not read.
		else if (entry !== null && book?.toLine === lines[lines.indexOf(line) - 1]?.number && book) {
			book[entry.field] = entry.value;
			book.toLine = line.number;
		}
	}
	return books;
}

const emptyBook = { author: null, translator: null, publisher: null, blurb: null };

function at({ number }: PageLine): { fromLine: number; toLine: number } {
	return { fromLine: number, toLine: number };
}

function entryOf(text: string): { field: (typeof LABELS)[keyof typeof LABELS]; value: string } | null {
	const match = /^(書名|作者|譯者|出版社|出版|內容簡介|簡介)\s*[:：]\s*(.+)$/u.exec(text);
	const label = match?.[1] as keyof typeof LABELS | undefined;
	if (label === undefined || match?.[2] === undefined) return null;
	const field = LABELS[label];
	const value = stripHanLatinSpaces(fullWidthPunctuation(match[2])).trim();
	return { field, value: field === "title" ? value.replace(/^《(.+)》$/u, "$1") : value };
}
