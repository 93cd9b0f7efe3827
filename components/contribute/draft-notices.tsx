import { DRAFT_DAYS } from "@/lib/submissions/kept-draft";

/** What is said of the draft that the browser keeps. Hidden until a script keeps one. */
export function DraftFound() {
	return (
		<div className="note pd-found" role="status">
			<div data-draft="found" hidden>
				<p>
					<b>
						已還原你在
						<span data-time="" />
						填寫的草稿
					</b>
				</p>
				<p>草稿只存於這部裝置，尚未送出。同意事項須重新剔選。</p>
				<ForgetButton />
			</div>
			<div data-draft="forgotten" hidden>
				<p>
					<b>已清除此裝置上的草稿</b>
				</p>
				<p>表格內的文字仍在，由現在起不再保留；離開此頁便會消失。</p>
			</div>
		</div>
	);
}

/** Beside the button that sends: when the draft was last kept, and all that is to be known of it. */
export function DraftKept({ blank }: { blank: string }) {
	return (
		<div className="pd-kept" data-draft="about" hidden>
			<p className="saved" data-draft="kept" hidden>
				草稿已存於這部裝置
				<span data-time="" />
			</p>
			<p className="saved saved--no" role="status">
				<span data-draft="failed" hidden>
					這個瀏覽器未能保留草稿，請另存文字。
				</span>
				<span data-draft="elsewhere" hidden>
					另一個分頁也在填寫這份表格；裝置只保留最後輸入的一份。
				</span>
				<span data-draft="offline" hidden>
					現時沒有網絡連線，未能送出。文字仍在，連線後請再送出。
				</span>
			</p>
			<p className="hint">
				輸入的文字（包括聯絡資料）會存於這部裝置的瀏覽器，最多{DRAFT_DAYS}
				日，送出後即刪除。按「送出」之前不會傳給我們。同意事項的剔選不會保留。共用電腦請在離開前清除。
			</p>
			<p className="pd-do">
				<ForgetButton />
				<a className="btn btn--sm btn--quiet" href={blank} data-draft="blank" hidden>
					開一份空白表格
				</a>
			</p>
		</div>
	);
}

function ForgetButton() {
	return (
		<button className="btn btn--sm" type="button" data-forget="">
			清除此裝置上的草稿
		</button>
	);
}
