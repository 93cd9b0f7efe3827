import { SmallForm } from "@/components/desk/factors/small-form.island";
import { titleOf } from "@/lib/articles/title";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";
import type { FormAction } from "@/lib/write/form-state";

type Scheduled = { id: string; kicker: string | null; claim: string; publishAt: Date | null };

/** Whether somebody can sign in, the button that changes it at once, and what of theirs goes out all the same. */
export function MemberAccess({
	member: { email, suspendedAt, scheduled, launches },
	action,
	now,
	words,
}: {
	member: {
		email: string;
		suspendedAt: Date | null;
		scheduled: readonly Scheduled[];
		/** When front pages come that they have timed. */
		launches: readonly Date[];
	};
	action: FormAction<object>;
	now: Date;
	words: Words;
}) {
	const said = words.access.staff;
	return (
		<>
			<p className="hint">
				{suspendedAt ? said.restoreHint(words.when.near(suspendedAt, now)) : said.suspendHint}
			</p>
			<div className="way">
				<h3>{said.scheduled}</h3>
				{scheduled.length + launches.length === 0 ? (
					<p className="hint">{said.noScheduled}</p>
				) : (
					<ul className="stf">
						{scheduled.map((story) => (
							<li key={story.id}>
								<p lang="zh-Hant-HK">
									<a href={`/desk/articles/${story.id}`}>{titleOf(story)}</a>
								</p>
								{story.publishAt && (
									<time className="hint" dateTime={isoHongKong(story.publishAt)}>
										{said.goesOut(words.when.near(story.publishAt, now))}
									</time>
								)}
							</li>
						))}
						{launches.map((at) => (
							<li key={at.toISOString()}>
								<p>
									<a href="/desk/front">{words.desk.places.front}</a>
								</p>
								<time className="hint" dateTime={isoHongKong(at)}>
									{said.goesOut(words.when.near(at, now))}
								</time>
							</li>
						))}
					</ul>
				)}
			</div>
			<SmallForm
				action={action}
				fields={{ email, isSuspended: suspendedAt ? "no" : "yes" }}
				button={suspendedAt ? said.restore : said.suspend}
				busy={suspendedAt ? said.restoreBusy : said.suspendBusy}
				look={suspendedAt ? "btn" : "btn btn--danger"}
			/>
		</>
	);
}
