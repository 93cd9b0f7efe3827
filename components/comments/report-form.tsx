import { CommentText } from "./comment-text";

const REASONS = [
	{ value: "attack", label: "人身攻擊或仇恨言論" },
	{ value: "private", label: "披露他人私隱" },
	{ value: "false", label: "虛假或誤導" },
	{ value: "advert", label: "廣告或垃圾訊息" },
	{ value: "other", label: "其他" },
];

/** Why a reader thinks that a comment breaks the rules. */
export function ReportForm({
	article,
	comment,
	lacksReason,
}: {
	article: number;
	comment: { number: number; name: string; text: string };
	lacksReason: boolean;
}) {
	return (
		<form action={`/articles/${article}/comments/reports`} method="post">
			<div className="note">
				<b>
					<bdi>{comment.name}</bdi>
				</b>
				<CommentText text={comment.text} />
			</div>
			<input type="hidden" name="comment" value={comment.number} />
			<fieldset>
				<legend>這則留言有甚麼問題？</legend>
				{lacksReason && <p className="err">請選擇一個原因。</p>}
				{REASONS.map(({ value, label }) => (
					<label key={value} className="check">
						<input type="radio" name="reason" value={value} required />
						<span>{label}</span>
					</label>
				))}
			</fieldset>
			<button className="btn btn--pri" type="submit">
				送出檢舉
			</button>
		</form>
	);
}
