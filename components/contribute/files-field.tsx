import { Icon } from "@/components/ui/icon";
import type { HeldFile, HeldFiles } from "@/lib/files/held-files";
import { FILE_KINDS_SENTENCE, FILE_LIMITS_SENTENCE, sizeInWords } from "@/lib/files/limits";
import { FileSend } from "./file-send";
import { FilesRefused } from "./files-refused";

/**
 * The files of a form: the limits first, what has come already with what is said about each picture, and the choice of more. Without
 * script they come with the form itself; with it they are sent by themselves, and go on after a broken line.
 */
export function FilesField({
	held,
	typed,
	problems,
	mustTellRights,
}: {
	held: HeldFiles | null;
	typed: Record<string, string>;
	problems: Record<string, string>;
	/** The kind of form whose pictures must come with whose they are. */
	mustTellRights: boolean;
}) {
	const refused = [...(held?.refused ?? []), ...(problems.files ? [problems.files] : [])];
	return (
		<fieldset className="fs" id="f-files">
			<legend>檔案</legend>
			<p className="hint" id="files-hint">
				選填。{FILE_LIMITS_SENTENCE}
				<br />
				可收：{FILE_KINDS_SENTENCE}
			</p>
			<FilesRefused sentences={refused} />
			<FileSend basket={held?.basket ?? ""} token="" mustTellRights={mustTellRights}>
				<ul className="pf-l" aria-label="已收到的檔案">
					{held?.files.map((file) => (
						<FileHeld key={file.id} {...{ file, typed, problems, mustTellRights }} />
					))}
				</ul>
			</FileSend>
			<p>
				<button className="btn btn--sm pf-up" type="submit" name="upload" value="1">
					先上載檔案
				</button>
			</p>
		</fieldset>
	);
}

function FileHeld({
	file: { id, fileName, bytes, kind },
	typed,
	problems,
	mustTellRights,
}: {
	file: HeldFile;
	typed: Record<string, string>;
	problems: Record<string, string>;
	mustTellRights: boolean;
}) {
	const [caption, credit, rights] = [`caption_${id}`, `credit_${id}`, `rights_${id}`];
	return (
		<li data-file={id}>
			<p className="pf-n">
				<bdi>{fileName}</bdi>
				<span className="hint">{sizeInWords(bytes)}</span>
				<button
					className="btn btn--sm btn--quiet"
					type="submit"
					name="remove"
					value={id}
					aria-label={`移除${fileName}`}
				>
					移除
				</button>
			</p>
			{kind === "picture" && (
				<>
					<TextLine {...{ name: caption, label: "圖片說明", isRequired: false, typed, problems }} />
					<TextLine {...{ name: credit, label: "圖片署名", isRequired: mustTellRights, typed, problems }} />
					<label className="check">
						<input type="checkbox" name={rights} defaultChecked={typed[rights] === "on"} />
						<span>此圖可供編輯部刊登。{mustTellRights && <span className="req">必填</span>}</span>
					</label>
				</>
			)}
		</li>
	);
}

function TextLine({
	name,
	label,
	isRequired,
	typed,
	problems,
}: {
	name: string;
	label: string;
	isRequired: boolean;
	typed: Record<string, string>;
	problems: Record<string, string>;
}) {
	const id = `f-${name}`;
	const problem = problems[name];
	return (
		<div className={problem ? "field field--err" : "field"}>
			<label htmlFor={id}>
				{label}
				{isRequired ? <span className="req">必填</span> : <span className="opt">選填</span>}
			</label>
			<input
				className="inp"
				{...{ id, name }}
				dir="auto"
				defaultValue={typed[name]}
				aria-invalid={problem ? true : undefined}
				aria-describedby={problem ? `${id}-problem` : undefined}
			/>
			{problem && (
				<p className="err" id={`${id}-problem`}>
					<Icon name="warn" />
					<span>{problem}</span>
				</p>
			)}
		</div>
	);
}
