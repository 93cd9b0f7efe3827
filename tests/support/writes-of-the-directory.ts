import { randomUUID } from "node:crypto";
import { changeBook } from "@/lib/books/change-book";
import { changeBox } from "@/lib/boxes/change-box";
import { changeColumn } from "@/lib/columns/change-column";
import { changeCompany } from "@/lib/companies/change-company";
import { rewordCorrection } from "@/lib/corrections/reword-correction";
import { changePerson } from "@/lib/people/change-person";
import { mergePeople } from "@/lib/people/merge-people";
import { changeSection } from "@/lib/sections/change-section";
import { mergeSections } from "@/lib/sections/merge-sections";
import { orderSections } from "@/lib/sections/order-sections";
import { changeTag } from "@/lib/tags/change-tag";
import { mergeTags } from "@/lib/tags/merge-tags";
import { removeTags } from "@/lib/tags/remove-tags";

/** Two entries of each directory, by identity; the first is what the commands below are asked to change. */
export const ENTRIES = { one: randomUUID(), two: randomUUID() };

/** Statements that make them, and a correction of every story, which bears the story's own identity. */
export const ENTRIES_SQL = [
	...["one", "two"].flatMap((name) => {
		const id = ENTRIES[name as keyof typeof ENTRIES];
		return [
			`insert into people (id, handle, name, kind) values ('${id}', 'entry-${name}', '人物${name}', 'guest')`,
			`insert into sections (id, slug, name) values ('${id}', 'entry-${name}', '欄目${name}')`,
			`insert into columns (id, slug, name) values ('${id}', 'entry-${name}', '專欄${name}')`,
			`insert into tags (id, slug, name) values ('${id}', 'entry-${name}', '標籤${name}')`,
			`insert into companies (id, slug, name, kind, as_of) values ('${id}', 'entry-${name}', '公司${name}', 'startup', '2026-03-12')`,
			`insert into books (id, title) values ('${id}', '書${name}')`,
			`insert into boxes (id, kind, text) values ('${id}', 'promo', '方格${name}')`,
		];
	}),
	"insert into corrections (id, article_id, kind, what_was, what_is, note, published_at) select id, id, 'update', '', '更新', '', now() from articles",
];

const { one, two } = ENTRIES;
const slug = "entry-changed";

/** The commands of the directories, each with input that parses; asked by the permission matrix. */
export const WRITES_OF_THE_DIRECTORY = {
	changePerson: {
		write: changePerson,
		permission: "person.change",
		input: () => ({ personId: one, revision: 1, handle: slug, name: "不該有", kind: "guest" }),
	},
	mergePeople: {
		write: mergePeople,
		permission: "person.merge",
		input: () => ({ personId: one, intoId: two, typed: "人物one" }),
	},
	changeSection: {
		write: changeSection,
		permission: "section.change",
		input: () => ({ sectionId: one, revision: 1, slug, name: "不該有" }),
	},
	orderSections: { write: orderSections, permission: "section.order", input: () => ({ order: [two, one] }) },
	mergeSections: {
		write: mergeSections,
		permission: "section.merge",
		input: () => ({ sectionId: one, intoId: two, typed: "欄目one" }),
	},
	changeColumn: {
		write: changeColumn,
		permission: "column.change",
		input: () => ({ columnId: one, revision: 1, slug, name: "不該有" }),
	},
	changeTag: {
		write: changeTag,
		permission: "tag.change",
		input: () => ({ tagId: one, name: "不該有", kind: "topic" }),
	},
	mergeTags: {
		write: mergeTags,
		permission: "tag.change",
		input: () => ({ tagId: one, intoId: two, typed: "標籤one" }),
	},
	removeTags: { write: removeTags, permission: "tag.change", input: () => ({ tagIds: [one, two] }) },
	changeCompany: {
		write: changeCompany,
		permission: "company.change",
		input: () => ({ companyId: one, revision: 1, name: "不該有", kind: "startup", asOf: "2026-03-12" }),
	},
	changeBook: {
		write: changeBook,
		permission: "book.change",
		input: () => ({ bookId: one, revision: 1, title: "不該有" }),
	},
	changeBox: {
		write: changeBox,
		permission: "box.change",
		input: () => ({ boxId: one, revision: 1, kind: "promo", text: "不該有" }),
	},
	rewordCorrection: {
		write: rewordCorrection,
		permission: "article.correct",
		input: ({ articleId }: { articleId: string }) => ({
			correctionId: articleId,
			seen: 0,
			kind: "update",
			whatIs: "不該有的修訂",
		}),
	},
} as const;
