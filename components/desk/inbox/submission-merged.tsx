import type { ReactNode } from "react";
import { sizeInWords } from "@/lib/files/limits";
import type { ReadSubmission } from "@/lib/submissions/desk-queries";
import { fieldsOf } from "@/lib/submissions/fields";
import type { Words } from "@/lib/words/words";

/** What stands for this submission, and what this one stands for: each with its text, its facts and its files. */
export function SubmissionMerged({
	submission: { id, kind, merged, into },
	words: { inbox },
	unmerge,
}: {
	submission: ReadSubmission;
	words: Words;
	/** The way to take a merge back. */
	unmerge: (id: string) => ReactNode;
}) {
	return (
		<>
			{into && (
				<div className="note">
					<p>
						<b>{inbox.mergedInto}</b>　
						<a href={`/desk/inbox/${into.id}`} dir="auto" lang="zh-Hant-HK">
							{into.title}
						</a>
						（<bdi>{into.organisation ?? into.senderName}</bdi>）
					</p>
					<p className="hint">{inbox.mergedHint}</p>
					{unmerge(id)}
				</div>
			)}
			{merged.length > 0 && (
				<section aria-labelledby="merged">
					<h3 id="merged">{inbox.mergedIntoThis(merged.length)}</h3>
					<ol className="inb-kin">
						{merged.map((one) => (
							<li key={one.id} lang="zh-Hant-HK">
								<a href={`/desk/inbox/${one.id}`} dir="auto">
									{one.title}
								</a>
								<p className="meta">
									<bdi>{one.organisation ?? one.senderName}</bdi>
									<span className="inb-code">{one.code}</span>
								</p>
								<details>
									<summary>{inbox.source}</summary>
									<div className="inb-t" dir="auto">
										{one.body}
									</div>
									<dl className="inb-d">
										{fieldsOf(kind)
											.filter(({ name, type }) => one.details[name] && type !== "tick")
											.map(({ name, label }) => (
												<div key={name}>
													<dt>{label}</dt>
													<dd dir="auto">{one.details[name]}</dd>
												</div>
											))}
									</dl>
								</details>
								{one.files.map((file) => (
									<p key={file.id} className="meta">
										<a href={`/api/submission-files/${file.id}`} download>
											<bdi>{file.fileName}</bdi>
										</a>
										<span>{sizeInWords(file.bytes)}</span>
									</p>
								))}
								{unmerge(one.id)}
							</li>
						))}
					</ol>
				</section>
			)}
		</>
	);
}
