/** What happens once a form has been sent. */
export function AfterSending() {
	return (
		<section className="box" aria-labelledby="next">
			<h2 id="next">送出之後</h2>
			<ol className="pr-next">
				<li>我們寄出確認連結，24小時內按下才算收妥。</li>
				<li>收妥後你會有追蹤編號，可看進度、補充資料或撤回。</li>
				<li>採用與否由編輯部決定，結果以電郵告知。</li>
			</ol>
		</section>
	);
}
