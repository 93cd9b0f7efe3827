import { basename } from "node:path";
import type { House, SourceFile } from "./house";
import type { Rule } from "./import-rules";

/** Browser code says so in its name, and nothing else goes to the browser. */
export const islandsByName: Rule = (house) =>
	eachFile(house, ({ path, directives }) => {
		const isIsland = path.endsWith(".island.tsx");
		const isClient = directives.includes("use client");
		// Next asks for a client component in an error page and finds it by its name alone.
		if (/(^|\/)(global-)?error\.tsx$/.test(path) && path.startsWith("app/")) return null;
		if (isIsland && !isClient) return `${path} is an island without "use client"`;
		return isClient && !isIsland ? `${path} says "use client" and is no island` : null;
	});

/** Every export of a "use server" file can be called by anybody who has its id, so each must be a bridged command. */
export const actionsAreCommands: Rule = (house) =>
	[...house.values()].flatMap(({ path, directives, exports, code }) => {
		if (!directives.includes("use server"))
			return /["']use server["']/.test(code) ? [`${path} has an action outside a "use server" file`] : [];
		return exports
			.filter(({ isType, source, name }) => !isType && !isBridged(source) && !EXCEPTIONS[`${path} ${name}`])
			.map(({ name }) => `${path} exports ${name}, which is no asAction(…)`);
	});

/** Actions that are no command, each with the reason. */
const EXCEPTIONS: Record<string, string> = {};

/** A folder is a noun and a file is its main export: no barrels and no dumping grounds. */
export const namesThatSaySomething: Rule = (house) =>
	[...house.keys()].flatMap((path) => {
		const stem = basename(path).replace(/(\.island|\.d)?\.[a-z]+$/, "");
		if (stem === "index") return [`${path} is an index file`];
		const parts = [...path.split("/").slice(0, -1), ...stem.split("-")];
		const banned = parts.find((part) => /^(utils?|helpers?|common|misc|shared|types)$/.test(part));
		return banned ? [`${path} is named "${banned}"`] : [];
	});

/** The configuration is read once and checked. */
export const oneEnvironment: Rule = (house) =>
	eachFile(house, ({ path, code }) =>
		/\bprocess\s*\.\s*env\b/.test(code) && !/^(scripts\/|server\.ts$|[\w.-]+\.config\.(ts|mjs)$)/.test(path)
			? ENVIRONMENT_READERS[path]
				? null
				: `${path} reads process.env`
			: null,
	);

const ENVIRONMENT_READERS: Record<string, string> = {
	"lib/env.ts": "reads and checks it",
	"lib/postgres/embedded.ts": "hands it on to the programs it starts",
};

/** HTML is made by React alone, which escapes. */
export const noRawHtml: Rule = (house) =>
	eachFile(house, ({ path, code }) =>
		/dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write/.test(code) &&
		!RAW_HTML[path]
			? `${path} writes raw HTML`
			: null,
	);

/** Where markup is written as text, each with the reason why nothing of an editor or reader can be in it unescaped. */
const RAW_HTML: Record<string, string> = {};

/** Values reach PostgreSQL as parameters, and identifiers are written in the code. */
export const noRawSql: Rule = (house) =>
	eachFile(house, ({ path, code }) =>
		/\bsql\s*\.\s*(raw|identifier)\b/.test(code) ? `${path} builds SQL out of text` : null,
	);

/** Whoever writes a command says who may give it. */
export const commandsHavePermissions: Rule = (house) =>
	eachFile(house, ({ path, code }) => {
		if (path === "lib/write/command.ts") return null;
		const commands = code.match(/\bcommand\s*(<[^>]*>)?\(/g)?.length ?? 0;
		const permissions =
			code.match(/\bcommand\s*(<[^>]*>)?\(\{\s*permission: "[a-z-]+\.[a-z-]+"/g)?.length ?? 0;
		return commands === permissions ? null : `${path} has a command that does not begin with its permission`;
	});

/** A catch names what it expects; a silent one hides the fault that matters. */
export const noSilentCatch: Rule = (house) =>
	eachFile(house, ({ path, code }) =>
		/\bcatch\s*(\([^)]*\))?\s*\{\s*\}/.test(code) ? `${path} has an empty catch` : null,
	);

const MAX_LINES = 300;

/** A file that nobody can hold in mind at once is two files. Stories and words are data. */
export const filesOneCanRead: Rule = (house) =>
	eachFile(house, ({ path, text }) => {
		const lines = text.split("\n").length - 1;
		return lines > MAX_LINES && !/^lib\/(demo\/stories|words)\//.test(path)
			? `${path} has ${lines} lines`
			: null;
	});

const MAX_PAGE_LINES = 90;

/** A page reads, answers 404 and composes; what is longer holds a rule that belongs in lib/. */
export const pagesCompose: Rule = (house) =>
	eachFile(house, ({ path, text }) => {
		const lines = text.split("\n").length - 1;
		return /^app\/.*\bpage\.tsx$/.test(path) && lines > MAX_PAGE_LINES ? `${path} has ${lines} lines` : null;
	});

function isBridged(source: string): boolean {
	return /^export const \w+\s*=\s*asAction\(/.test(source);
}

function eachFile(house: House, judge: (file: SourceFile) => string | null): string[] {
	return [...house.values()].flatMap((file) => {
		const fault = judge(file);
		return fault === null ? [] : [fault];
	});
}
