import { Icon } from "@/components/ui/icon";
import { CommentText } from "./comment-text";

export type TypedComment = { name?: string; email?: string; text?: string };
/** A sentence for each field, by its name; "" is about the whole form. */
export type CommentProblems = Record<string, string>;

/**
 * The form of a comment, complete without script. `website` is seen by no person: whatever fills it in is none. What was typed
 * comes back with the sentences beside the fields.
 */
export function CommentForm({
	article,
	stamp,
	typed,
	problems,
	reply,
}: {
	article: number;
	stamp: string;
	typed: TypedComment;
	problems: CommentProblems;
	/** The comment that is answered. */
	reply: { number: number; name: string; text: string } | null;
}) {
	return (
		<form className="cm-f" id="comment" action={`/articles/${article}/comments`} method="post">
			{problems[""] && (
				<p className="note note--err" role="alert">
					{problems[""]}
				</p>
			)}
			{reply && (
				<div className="note">
					<b>
						回覆<bdi>{reply.name}</bdi>
					</b>
					<CommentText text={reply.text} />
				</div>
			)}
			<input type="hidden" name="stamp" value={stamp} />
			<input type="hidden" name="reply" value={reply?.number ?? ""} />
			<p className="cm-trap" aria-hidden="true">
				<label>
					網站（請留空）
					<input name="website" tabIndex={-1} autoComplete="off" />
				</label>
			</p>
			<div className="cm-who">
				<Line
					name="name"
					label="稱呼"
					hint="會公開，最多40字。"
					autoComplete="nickname"
					value={typed.name}
					problem={problems.name}
				/>
				<Line
					name="email"
					label="電郵地址"
					hint="不會公開，只用來確認留言。"
					autoComplete="email"
					value={typed.email}
					problem={problems.email}
				/>
			</div>
			<div className={problems.text ? "field field--err" : "field"}>
				<label htmlFor="comment-text">留言</label>
				<textarea
					className="inp"
					id="comment-text"
					name="text"
					required
					dir="auto"
					rows={5}
					defaultValue={typed.text}
					aria-invalid={problems.text ? true : undefined}
					aria-describedby={`${problems.text ? "comment-text-problem " : ""}comment-text-hint`}
				/>
				<Sentence id="comment-text" sentence={problems.text} />
				<p className="hint" id="comment-text-hint">
					最多1,000字，只限文字，網址不會變成連結。
				</p>
			</div>
			<button className="btn btn--pri" type="submit">
				送出留言
			</button>
			<p className="hint">
				首次留言須按電郵內的連結確認。先審後刊，一般兩小時內。電郵地址只有審閱留言的編輯可見；未確認的留言24小時後刪除，不獲刊登的30日後刪除。你可隨時按電郵內的連結收回留言。
			</p>
		</form>
	);
}

function Line({
	name,
	label,
	hint,
	autoComplete,
	value,
	problem,
}: {
	name: "name" | "email";
	label: string;
	hint: string;
	autoComplete: string;
	value?: string | undefined;
	problem?: string | undefined;
}) {
	const id = `comment-${name}`;
	return (
		<div className={problem ? "field field--err" : "field"}>
			<label htmlFor={id}>{label}</label>
			<input
				className="inp"
				id={id}
				name={name}
				type={name === "email" ? "email" : "text"}
				required
				dir="auto"
				autoComplete={autoComplete}
				defaultValue={value}
				aria-invalid={problem ? true : undefined}
				aria-describedby={`${problem ? `${id}-problem ` : ""}${id}-hint`}
			/>
			<Sentence id={id} sentence={problem} />
			<p className="hint" id={`${id}-hint`}>
				{hint}
			</p>
		</div>
	);
}

function Sentence({ id, sentence }: { id: string; sentence: string | undefined }) {
	if (!sentence) return null;
	return (
		<p className="err" id={`${id}-problem`}>
			<Icon name="warn" />
			<span>{sentence}</span>
		</p>
	);
}
