import type { Words } from "@/lib/words/words";

/** What the newsroom knows of whoever is signed in, and who can change it. */
export function AccountDetails({
	staff,
	words: { account, desk },
}: {
	staff: { name: string; email: string; role: keyof Words["desk"]["roles"] };
	words: Words;
}) {
	return (
		<section aria-labelledby="details">
			<h2 id="details">{account.details}</h2>
			<dl>
				<dt>{account.name}</dt>
				<dd>{staff.name}</dd>
				<dt>{account.email}</dt>
				<dd>{staff.email}</dd>
				<dt>{account.role}</dt>
				<dd>{desk.roles[staff.role]}</dd>
			</dl>
			<p className="hint">{account.detailsHint}</p>
		</section>
	);
}
