import { conditionFor, isDangerous, PERMISSIONS } from "@/lib/access/policy";
import type { Words } from "@/lib/words/words";

type Role = keyof Words["desk"]["roles"];

/** What a role may do, read from the same table that decides it. */
export function RightsList({ role, words, isOpen }: { role: Role; words: Words; isOpen?: boolean }) {
	const { rights, desk, access } = words;
	const held = PERMISSIONS.flatMap((permission) => {
		const condition = conditionFor(role, permission);
		return condition ? [{ permission, condition }] : [];
	});
	return (
		<details className="rights" open={isOpen}>
			<summary>{access.staff.mayDo(desk.roles[role])}</summary>
			<ul>
				{held.map(({ permission, condition }) => (
					<li key={permission}>
						{rights.permissions[permission] ?? permission}
						<span className="hint">
							{condition !== "always" && `　${rights.conditions[condition]}`}
							{isDangerous(permission) && `　${rights.dangerous}`}
						</span>
					</li>
				))}
			</ul>
		</details>
	);
}
