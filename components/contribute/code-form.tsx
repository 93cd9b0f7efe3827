/** The way from a code back to the page of a submission. */
export function CodeForm({ code, problem }: { code: string; problem: string | null }) {
	return (
		<section className="pr-find" aria-labelledby="find">
			<h2 id="find">追蹤已遞交的資料</h2>
			<form action="/contribute/status" method="post">
				<div className={problem ? "field field--err" : "field"}>
					<label htmlFor="code">追蹤編號</label>
					<input
						className="inp pr-code"
						id="code"
						name="code"
						placeholder="EJT-XXXX-XXXX"
						autoComplete="off"
						autoCapitalize="characters"
						spellCheck={false}
						required
						defaultValue={code}
						aria-invalid={problem ? true : undefined}
						aria-describedby={problem ? "code-problem code-hint" : "code-hint"}
					/>
					{problem && (
						<p className="err" id="code-problem" role="alert">
							{problem}
						</p>
					)}
					<p className="hint" id="code-hint">
						編號在收妥電郵內。
					</p>
				</div>
				<button className="btn" type="submit">
					查看進度
				</button>
			</form>
		</section>
	);
}
