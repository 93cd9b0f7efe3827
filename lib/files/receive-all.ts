import type { Problem } from "@/lib/write/outcome";
import { dropFiles, type FilesForm } from "./read-files-form";
import { about, type Destination, receiveFile } from "./receive-file";
import { countFile } from "./traffic";

/** Receives the files of a form one after the other; gives the problems of those that were not taken. */
export async function receiveAll(
	{ files, refused }: Pick<FilesForm, "files" | "refused">,
	{ to, network }: { to: Destination; network: string | null },
): Promise<Problem[]> {
	const problems = [...refused];
	try {
		for (const file of files) {
			if (await countFile(network)) {
				const outcome = await receiveFile({ ...file, network }, to);
				if (!outcome.ok) problems.push(...outcome.problems);
			} else problems.push(about(file.name, { code: "files-too-often" }));
		}
	} finally {
		await dropFiles(files);
	}
	return problems;
}
