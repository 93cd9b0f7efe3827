import { KIND_WORDS } from "@/lib/submissions/kind-words";
import type { SubmissionKind } from "@/lib/submissions/kinds";

/** What the editors will see of the form, filled in by a script as it is typed, and hidden without one. */
export function DeskPreview({ kind }: { kind: SubmissionKind }) {
	return (
		<details className="pv" hidden>
			<summary>編輯會看到</summary>
			<section className="pv-c" aria-label="編輯會看到">
				<p className="hint" data-see="nothing">
					填寫表格後，這裏會顯示編輯所見。
				</p>
				<div className="hx" data-see="headline" hidden>
					<span className="hx-in">
						<span className="k" data-see="kicker" dir="auto" />
						<span className="b">
							<span className="c" data-see="claim" dir="auto" />
							<span className="s" data-see="subs" dir="auto" />
						</span>
					</span>
				</div>
				<p className="meta">
					<span className="tag-type tag-type--pr">{KIND_WORDS[kind].name}</span>
					<bdi data-see="organisation" />
				</p>
				<p className="pv-w" data-see="embargo" data-say="禁發至" hidden />
				<p className="pv-w pv-w--no" data-see="past" hidden>
					時間已過，請更改。
				</p>
				<p className="hint" data-see="starts" data-say="舉行" hidden />
				<p className="hint" data-see="files" data-say="附件" hidden />
				<p className="hint" data-see="contact" data-say="聯絡：" dir="auto" hidden />
			</section>
		</details>
	);
}
