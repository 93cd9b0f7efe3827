"use client";

import { DeskHead } from "@/components/desk/desk-head";
import { useWords } from "@/components/desk/words.island";

// Next asks for client code under this very name.
export default function DeskError({
	error,
	retry,
}: {
	error: Error & { digest?: string };
	retry: () => void;
}) {
	const words = useWords().desk;
	return (
		<>
			<DeskHead title={words.name} />
			<main className="ws-main" id="main">
				<div className="note note--err" role="alert">
					<b>{words.error.title}</b>
					<p>{words.error.text}</p>
					{error.digest && <p>{words.error.code(error.digest)}</p>}
				</div>
				<p className="ws-ways">
					<button className="btn btn--pri" type="button" onClick={() => retry()}>
						{words.error.retry}
					</button>
					<a className="btn" href="/desk">
						{words.error.link}
					</a>
				</p>
			</main>
		</>
	);
}
