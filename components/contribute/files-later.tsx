import { FILE_KINDS_SENTENCE, FILE_LIMITS_SENTENCE, sizeInWords } from "@/lib/files/limits";
import type { Status } from "@/lib/submissions/status";
import { nearDateline } from "@/lib/time/hong-kong";
import { FileSend } from "./file-send";
import { FilesRefused } from "./files-refused";

/** The files of a submission on its sender's page, and the way to add one. Only their names: whoever sent them has them. */
export function FilesLater({
	status,
	token,
	mayAdd,
	refused,
	now,
}: {
	status: Status;
	token: string;
	mayAdd: boolean;
	refused: string[];
	now: Date;
}) {
	if (status.files.length === 0 && !mayAdd) return null;
	return (
		<section className="box pf-s" aria-labelledby="files-title">
			<h2 id="files-title">檔案</h2>
			{status.files.length > 0 && (
				<ul className="pf-l" aria-label="已收到的檔案">
					{status.files.map(({ fileName, bytes, addedAt }) => (
						<li key={`${fileName} ${addedAt.getTime()}`}>
							<p className="pf-n">
								<bdi>{fileName}</bdi>
								<span className="hint">
									{sizeInWords(bytes)}，{nearDateline(addedAt, now)}
								</span>
							</p>
						</li>
					))}
				</ul>
			)}
			<FilesRefused sentences={refused} />
			{mayAdd && (
				<form
					className="stack"
					action={`/contribute/status/${token}/files`}
					method="post"
					encType="multipart/form-data"
				>
					<p className="hint" id="files-hint">
						{FILE_LIMITS_SENTENCE}可收：{FILE_KINDS_SENTENCE}
					</p>
					<FileSend basket="" token={token} mustTellRights={false}>
						<ul className="pf-l" aria-label="剛加入的檔案" />
					</FileSend>
					<p>
						<button className="btn" type="submit">
							加入檔案
						</button>
					</p>
				</form>
			)}
		</section>
	);
}
