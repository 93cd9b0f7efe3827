import { randomUUID } from "node:crypto";
import { addFile } from "@/lib/files/add-file";
import { newBasket } from "@/lib/files/baskets";
import { removeFile } from "@/lib/files/remove-file";
import { tidyFiles } from "@/lib/files/tidy-files";

/** The commands about files from outside, each with input that parses; asked by the permission matrix. */
export const WRITES_OF_FILES = {
	addFile: {
		write: addFile,
		permission: "submission.send",
		input: () => ({
			...{ fileId: randomUUID(), basket: newBasket(new Date()), fileName: "a.txt", extension: "txt" },
			...{
				kind: "text",
				mimeType: "text/plain",
				bytes: 1,
				sha256: "0".repeat(64),
				width: null,
				height: null,
			},
			...{ text: "一", notes: [], hasPreview: false },
		}),
	},
	removeFile: {
		write: removeFile,
		permission: "submission.send",
		input: () => ({ basket: newBasket(new Date()), fileId: randomUUID() }),
	},
	tidyFiles: { write: tidyFiles, permission: "submission.tidy", input: () => ({}) },
} as const;
