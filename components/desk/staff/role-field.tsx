import type { Words } from "@/lib/words/words";

type Role = keyof Words["desk"]["roles"];

/** Chooses one of the newsroom's roles. */
export function RoleField({
	id,
	roles,
	value,
	words,
}: {
	id: string;
	roles: readonly Role[];
	value: string | undefined;
	words: Words;
}) {
	return (
		<div className="field">
			<label htmlFor={id}>{words.access.staff.role}</label>
			<select className="inp" id={id} name="role" defaultValue={value ?? "writer"} key={value}>
				{roles.map((role) => (
					<option key={role} value={role}>
						{words.desk.roles[role]}
					</option>
				))}
			</select>
		</div>
	);
}
