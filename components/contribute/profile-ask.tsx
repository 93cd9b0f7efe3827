import { PROFILE_KEPT_DAYS } from "@/lib/profiles/rules";

/** Asks for a link to one's profile by an address; the answer tells nobody whether anything was ever sent from it. */
export function ProfileAsk({ typed, problem }: { typed: string; problem: string | null }) {
	return (
		<form action="/contribute/profile/links" method="post" noValidate className="stack">
			<p>
				曾經來件的機構，可憑電郵連結預先填好機構名稱、聯絡人和機構簡介，毋須開設帳戶或密碼。資料由你決定是否保存；
				{PROFILE_KEPT_DAYS}日沒有使用便會刪除，你亦可隨時刪除。
			</p>
			<div className={problem ? "field field--err" : "field"}>
				<label htmlFor="profile-email">電郵</label>
				<input
					className="inp"
					id="profile-email"
					name="email"
					type="email"
					autoComplete="email"
					required
					defaultValue={typed}
					aria-invalid={problem ? true : undefined}
					aria-describedby={problem ? "profile-problem" : undefined}
				/>
				{problem && (
					<p className="err" id="profile-problem" role="alert">
						{problem}
					</p>
				)}
			</div>
			<p>
				<button className="btn btn--pri" type="submit">
					寄出連結
				</button>
			</p>
		</form>
	);
}
