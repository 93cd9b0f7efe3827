import type { ProblemValues } from "./words";

/** Why a file from outside was not taken, in English; each sentence names the file and the limit. */
export const fileProblemsEn = {
	"file-archive-bomb": ({ name, max }) =>
		`${called(name)} unpacks to more than ${max ?? ""} MB, or is packed in an unusual way. Split it and send it again.`,
	"file-archive-entries": ({ name, max }) =>
		`${called(name)} holds more than ${max ?? ""} files. Send fewer.`,
	"file-archive-nested": ({ name }) => `${called(name)} holds another archive. Unpack that first.`,
	"file-broken": ({ name }) => `${called(name)} is damaged or incomplete. Export it again and send it.`,
	"file-empty": ({ name }) => `${called(name)} is empty (0 bytes). Choose the file again.`,
	"file-heic": ({ name }) =>
		`${called(name)} is HEIC, which cannot be read. Save it as JPEG and send it again.`,
	"file-kind": ({ name, found }) =>
		`${called(name)} ${found ? `is in fact ${String(found).toUpperCase()}` : "is of an unknown kind"} and cannot be taken. Use pictures, PDF, Word, OpenDocument or plain text.`,
	"file-locked": ({ name }) =>
		`${called(name)} is locked or encrypted. Remove the password and send it again.`,
	"file-macros": ({ name }) => `${called(name)} holds macros. Save it without them.`,
	"file-not-whole": () => "The file has not come whole yet.",
	"file-no-room": ({ name }) =>
		`There is no room for ${called(name)} at the moment. Try later, or send a link.`,
	"file-not-scanned": ({ name }) => `${called(name)} could not be scanned for viruses. Try again later.`,
	"file-queue-full": ({ name }) =>
		`Too many files wait to be examined; ${called(name)} was not taken for now. Try again in a few minutes.`,
	"file-too-heavy": ({ name, max }) =>
		`${called(name)} could not be examined within ${max ?? ""} seconds and the memory it may use. Send a simpler file, or a link.`,
	"file-too-large": ({ name, max }) =>
		`${called(name)} is over ${max ?? ""} MB, the limit of one file. Make it smaller, or send a link.`,
	"file-too-many-pixels": ({ name, max, width, height }) =>
		`${called(name)} has ${width ?? ""}×${height ?? ""} pixels, over the limit of ${Number(max) / 100} megapixels.`,
	"file-virus": ({ name }) => `${called(name)} was stopped by the virus scanner.`,
	"files-basket-expired": () =>
		"The files sent before have been deleted after some hours. Choose them again.",
	"files-refused": () =>
		"A file was not taken; the reason stands under “Files”. The others are kept: send again to go on without it.",
	"files-too-large-in-all": ({ name, max }) =>
		`With ${called(name)} the files are over ${max ?? ""} MB together; it was not taken.`,
	"files-too-many": ({ name, max }) => `There may be ${max ?? ""} files; ${called(name)} was not taken.`,
	"files-too-often": ({ name }) =>
		`Too many files from this network within an hour; ${called(name)} was not taken.`,
	"picture-embargoed": ({ name, until }) =>
		`The picture ${called(name)} came with a release under embargo until ${until ?? ""} and cannot be public before.`,
	"picture-needs-rights": ({ name }) => `${called(name)}: say whose it is, and tick that it may be shown.`,
	"picture-not-offered": ({ name }) =>
		`The sender has not said that ${called(name)} may be shown. Ask first.`,
} satisfies Record<string, (values: ProblemValues) => string>;

function called(name: ProblemValues[string] | undefined): string {
	return name === undefined ? "the file" : `“${name}”`;
}
