import type { Role } from "@/db/schema/users";
import { conditionFor, isDangerous, isOpen, PERMISSIONS, PROOF_MINUTES, ROLES } from "./policy";

/** The table of rights as a Markdown document, for whoever wants to read it outside the code. */
export function rightsDocument(): string {
	const head = ["", ...ROLES, "anyone", "asks again"];
	const rows = PERMISSIONS.map((permission) => [
		`\`${permission}\``,
		...ROLES.map((role) => cellOf(role, permission)),
		isOpen(permission) ? "✓" : "",
		isDangerous(permission) ? `${PROOF_MINUTES} min` : "",
	]);
	return `# Who may do what

Written from the table in \`lib/access/policy.ts\` by \`npm run rights\`; a test fails when it is stale. The newsroom's own machinery
(the clock, the importer, the command line) may everything. ✓ is always; words are the condition in \`lib/access/conditions.ts\`;
"asks again" needs a proof of who one is that is younger than that.

${table([head, ...rows])}
`;
}

function cellOf(role: Role, permission: (typeof PERMISSIONS)[number]): string {
	const condition = conditionFor(role, permission);
	return condition === "always" ? "✓" : (condition ?? "");
}

function table([head = [], ...rows]: string[][]): string {
	const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => (row[at] ?? "").length)));
	const line = (cells: string[]) =>
		`| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
	return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
