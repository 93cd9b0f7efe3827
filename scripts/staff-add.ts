import { parseArgs } from "node:util";
import { system } from "@/lib/access/actor";
import { addStaff } from "@/lib/staff/add-staff";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { askPassword } from "./ask-password";
import { runWithDatabase } from "./run";

const USAGE = `Usage: npm run staff:add -- --email name@example.com --name "Name" --role editor [--language en]
Roles: admin, chief, editor, sub-editor, writer, columnist, press-desk, tip-custodian. The password is asked for, or taken from STAFF_PASSWORD or from stdin.`;

const account = accountOf(process.argv.slice(2));
if (!account) {
	console.error(USAGE);
	process.exit(1);
}
const password = await askPassword();

await runWithDatabase(async () => {
	const outcome = await addStaff(system("command line"), { ...account, password });
	if (!outcome.ok) {
		const words = wordsIn("en");
		const problems = outcome.problems.map(
			(problem) => `--${problem.field}: ${problemSentence(words, problem)}`,
		);
		throw new Error([...problems, "", USAGE].join("\n"));
	}
	console.log(`${account.name} can sign in as ${account.email}.`);
});

function accountOf(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				email: { type: "string" },
				name: { type: "string" },
				role: { type: "string" },
				language: { type: "string", default: "zh-Hant-HK" },
			},
		});
		const { email, name, role, language: locale } = values;
		return email && name && role ? { email, name, role, locale } : null;
	} catch (error) {
		// An option that does not exist; its message names it.
		console.error((error as Error).message);
		return null;
	}
}
