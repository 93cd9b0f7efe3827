import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

type Role = keyof Words["desk"]["roles"];

type Member = {
	id: string;
	name: string;
	email: string;
	role: Role;
	suspendedAt: Date | null;
	hasFactor: boolean;
	lastSignInAt: Date | null;
};

/** Everybody with an account: their role, whether they can sign in and how well, and when they last did. */
export function StaffList({
	members,
	ownId,
	now,
	words,
}: {
	members: readonly Member[];
	ownId: string;
	now: Date;
	words: Words;
}) {
	const { staff } = words.access;
	return (
		<ul className="stf">
			{members.map(({ id, name, email, role, suspendedAt, hasFactor, lastSignInAt }) => (
				<li key={id}>
					<div>
						<p>
							<a href={`/desk/staff/${id}`}>
								<b lang="zh-Hant-HK">{name}</b>
							</a>
							<span>{words.desk.roles[role]}</span>
							{id === ownId && <span className="flag flag--here">{staff.you}</span>}
						</p>
						<p>
							<bdi>{email}</bdi>
							{lastSignInAt ? (
								<time dateTime={isoHongKong(lastSignInAt)}>
									{staff.lastSignIn(words.when.near(lastSignInAt, now))}
								</time>
							) : (
								<span>{staff.never}</span>
							)}
						</p>
					</div>
					<div className="way-tools">
						{suspendedAt ? (
							<span className="flag flag--err">{staff.suspended}</span>
						) : (
							<span className={hasFactor ? "flag" : "flag flag--warn"}>
								{hasFactor ? staff.hasFactor : staff.noFactor}
							</span>
						)}
					</div>
				</li>
			))}
		</ul>
	);
}
