import type { Words } from "@/lib/words/words";

type Role = keyof Words["desk"]["roles"];

type Member = {
	name: string;
	email: string;
	role: Role;
	createdAt: Date;
	suspendedAt: Date | null;
	person: { name: string; handle: string } | null;
};

/** Who somebody on the staff is. */
export function MemberDetails({ member, now, words }: { member: Member; now: Date; words: Words }) {
	const { account, desk, access, when } = words;
	return (
		<section aria-labelledby="details">
			<h2 id="details">
				<span lang="zh-Hant-HK">{member.name}</span>
			</h2>
			<dl>
				<dt>{account.email}</dt>
				<dd>
					<bdi>{member.email}</bdi>
				</dd>
				<dt>{account.role}</dt>
				<dd>
					{desk.roles[member.role]}{" "}
					{member.suspendedAt && <span className="flag flag--err">{access.staff.suspended}</span>}
				</dd>
			</dl>
			<p className="hint">
				{access.staff.joined(when.near(member.createdAt, now))}
				{member.person && `　${access.staff.signs(member.person.name)}`}
			</p>
		</section>
	);
}
