import { tipPage as words } from "@/lib/words/tip-page";

/** The receipt, this once. */
export function Receipt({ words: receipt, keptDays }: { words: readonly string[]; keptDays: number }) {
	return (
		<div className="tip-main">
			<h1 className="tip-t">{words.received}</h1>
			<WordList label={words.receipt} list={receipt} />
			<p className="note note--warn">{words.receivedHint}</p>
			<p>{words.receivedNext(keptDays)}</p>
			<p>{words.receivedLeave}</p>
			<p>
				<a className="tip-link" href="/contribute/tip">
					{words.toForm}
				</a>
			</p>
		</div>
	);
}

export function ReceiptExample() {
	return (
		<section className="tip-part" aria-labelledby="tip-example">
			<h2 className="h-box" id="tip-example">
				{words.example}
			</h2>
			<WordList label={words.example} list={words.exampleWords} />
			<p className="hint">{words.exampleHint}</p>
		</section>
	);
}

function WordList({ label, list }: { label: string; list: readonly string[] }) {
	return (
		<ol className="tip-words" aria-label={label}>
			{list.map((word, at) => (
				// A word may come twice.
				// biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
				<li key={at}>{word}</li>
			))}
		</ol>
	);
}

/** The way back to a tip. What was typed does not come back: a receipt stands on no page but its own. */
export function ReturnForm({ problem }: { problem: string | null }) {
	return (
		<section className="tip-part" aria-labelledby="tip-back">
			<h2 className="h-box" id="tip-back">
				{words.backTitle}
			</h2>
			<form className="tip-form" method="post" action="/contribute/tip" autoComplete="off">
				<div className={problem ? "field field--err" : "field"}>
					<label htmlFor="tip-receipt">{words.receipt}</label>
					<input
						className="inp"
						id="tip-receipt"
						name="receipt"
						autoComplete="off"
						spellCheck={false}
						required
						aria-invalid={problem ? true : undefined}
						aria-describedby={problem ? "tip-receipt-problem tip-receipt-hint" : "tip-receipt-hint"}
					/>
					{problem && (
						<p className="err" id="tip-receipt-problem" role="alert">
							{problem}
						</p>
					)}
					<p className="hint" id="tip-receipt-hint">
						{words.receiptHint}
					</p>
				</div>
				<button className="btn" type="submit" name="do" value="look">
					{words.look}
				</button>
			</form>
		</section>
	);
}
