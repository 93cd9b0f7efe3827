"use client";

import { startTransition, useActionState } from "react";
import { useWords } from "@/components/desk/words.island";
import { problemSentence } from "@/lib/words/words";
import { type FormAction, untouched } from "@/lib/write/form-state";

/** The secret address of one's own assignments: made, shown this once, made anew, taken back. */
export function FeedTools({
	make,
	revoke,
	base,
	made,
}: {
	make: FormAction<{ token: string }>;
	revoke: FormAction<object>;
	/** What stands before the secret. */
	base: string;
	/** When the one in force was made, in words; null for none. */
	made: string | null;
}) {
	const words = useWords();
	const { feed } = words.diary;
	const [{ value, problems }, send, isMaking] = useActionState(make, untouched);
	const [, take, isTaking] = useActionState(revoke, untouched);
	const hasOne = made !== null || value !== null;
	return (
		<div className="stack">
			{value ? (
				<div className="field" role="status">
					<label htmlFor="feed">{feed.address}</label>
					<input
						className="inp"
						id="feed"
						readOnly
						value={`${base}${value.token}`}
						onFocus={(event) => event.target.select()}
					/>
				</div>
			) : (
				made && <p className="hint">{made}</p>
			)}
			<div className="dia-b">
				<button
					className="btn btn--pri"
					type="button"
					aria-disabled={isMaking}
					onClick={() => !isMaking && startTransition(() => send(new FormData()))}
				>
					{hasOne ? feed.renew : feed.make}
				</button>
				{hasOne && (
					<button
						className="btn btn--danger"
						type="button"
						aria-disabled={isTaking}
						onClick={() => !isTaking && startTransition(() => take(new FormData()))}
					>
						{feed.revoke}
					</button>
				)}
			</div>
			{problems.map((problem) => (
				<p key={problem.code} className="err" role="alert">
					{problemSentence(words, problem)}
				</p>
			))}
		</div>
	);
}
