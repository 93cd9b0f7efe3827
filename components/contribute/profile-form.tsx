import { PROFILE_FIELDS } from "@/lib/profiles/fields";
import { PROFILE_KEPT_DAYS } from "@/lib/profiles/rules";
import type { ShownProfile } from "@/lib/profiles/shown-profile";
import { KIND_WORDS } from "@/lib/submissions/kind-words";
import { FormField } from "./form-field";

/** The forms that a profile fills in. */
const FILLED = ["press", "invitation", "pitch"] as const;

/** An opened profile: to be kept, changed, deleted, or filled into a form without being kept. */
export function ProfileForm({
	email,
	pageKey,
	isKept,
	typed,
	problems,
	isSaved,
}: Omit<Extract<ShownProfile, { step: "open" }>, "step">) {
	return (
		<form action="/contribute/profile/kept" method="post" noValidate className="stack">
			{problems[""] && (
				<p className="note note--err" role="alert">
					{problems[""]}
				</p>
			)}
			{isSaved && (
				<p className="note note--ok" role="status">
					已儲存。
				</p>
			)}
			<p>
				<bdi>{email}</bdi>
			</p>
			<p className="hint">
				{isKept
					? `已保存的資料；${PROFILE_KEPT_DAYS}日沒有使用便會刪除。`
					: `尚未保存：以下取自你最近一份來件。按「儲存」才會保存，${PROFILE_KEPT_DAYS}日沒有使用便會刪除。`}
			</p>
			<input type="hidden" name="email" value={email} />
			<input type="hidden" name="key" value={pageKey} />
			<input type="hidden" name="kept" value={isKept ? "yes" : ""} />
			{PROFILE_FIELDS.map((field) => (
				<FormField key={field.name} field={field} value={typed[field.name]} problem={problems[field.name]} />
			))}
			<p className="act-b">
				<button className="btn btn--pri" type="submit" name="deed" value="save">
					儲存
				</button>
				{isKept && (
					<button className="btn btn--danger" type="submit" name="deed" value="remove">
						刪除資料
					</button>
				)}
			</p>
			<fieldset className="fs">
				<legend>用這些資料填表</legend>
				<p className="act-b">
					{FILLED.map((kind) => (
						<button key={kind} className="btn" type="submit" name="deed" value={kind}>
							{KIND_WORDS[kind].action}
						</button>
					))}
				</p>
			</fieldset>
		</form>
	);
}
