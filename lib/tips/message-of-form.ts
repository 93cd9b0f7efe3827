import { countGraphemes } from "@/lib/text/graphemes";
import { cleanText, isBlank, whyNotStorable } from "@/lib/text/well-formed";
import { type Parcel, TIP_CONTACT_MAX, TIP_FILES_BYTES, TIP_FILES_MAX, TIP_TEXT_MAX } from "./parcel";
import type { TipForm } from "./read-tip-form";
import { countSeals, sealParcel } from "./seal-parcel";

export type MessageProblem =
	| "blank"
	| "tooLong"
	| "contactTooLong"
	| "tooManyFiles"
	| "tooLarge"
	| "badCharacters"
	| "form";

/** The field in which a browser that has sealed the message itself sends it. */
const SEALED = "sealed.age";

/**
 * The message of a form as an age file: as the browser sealed it, or sealed here and now. Files are neither opened nor looked at. The first
 * thing that is wrong with it, where something is.
 */
export async function messageOfForm(
	{ fields, files }: TipForm,
	recipients: readonly string[],
): Promise<Uint8Array | MessageProblem> {
	const [only] = files;
	if (fields.sealed === "yes") {
		if (files.length !== 1 || only?.name !== SEALED) return "form";
		const sealed = new Uint8Array(await only.arrayBuffer());
		return countSeals(sealed) === null ? "form" : sealed;
	}
	const parcel = await parcelOf({ fields, files });
	if (typeof parcel === "string") return parcel;
	const sealed = await sealParcel(parcel, recipients);
	for (const { bytes } of parcel.files) bytes.fill(0);
	return sealed;
}

async function parcelOf({ fields, files }: TipForm): Promise<Parcel | MessageProblem> {
	const { text: typed = "", contact: typedContact = "", reach } = fields;
	// A contact that was typed and then thought better of stays here.
	const contact = reach === "receipt" ? "" : typedContact;
	if (isBlank(typed) && files.length === 0) return "blank";
	if (whyNotStorable(typed) || whyNotStorable(contact)) return "badCharacters";
	if (typed.length > TIP_TEXT_MAX * 8 || countGraphemes(typed) > TIP_TEXT_MAX) return "tooLong";
	if (contact.length > TIP_CONTACT_MAX * 8 || countGraphemes(contact) > TIP_CONTACT_MAX)
		return "contactTooLong";
	if (files.length > TIP_FILES_MAX) return "tooManyFiles";
	if (files.reduce((sum, { size }) => sum + size, 0) > TIP_FILES_BYTES) return "tooLarge";
	return {
		text: cleanText(typed),
		contact: cleanText(contact).trim(),
		files: await Promise.all(
			files.map(async (file) => ({
				name: file.name.toWellFormed().slice(0, 200),
				type: file.type.slice(0, 100),
				bytes: new Uint8Array(await file.arrayBuffer()),
			})),
		),
	};
}
