import { parseArgs } from "node:util";
import { system } from "@/lib/access/actor";
import { changeStaff } from "@/lib/staff/change-staff";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { askPassword } from "./ask-password";
import { runWithDatabase } from "./run";

const USAGE = `Usage: npm run staff:change -- --email name@example.com [--name "Name"] [--role editor] [--password] [--suspend | --restore]
With --password a new one is asked for, or taken from STAFF_PASSWORD or from stdin.`;

const change = changeOf(process.argv.slice(2));
if (!change) {
	console.error(USAGE);
	process.exit(1);
}
const { asksPassword, ...input } = change;
const password = asksPassword ? { password: await askPassword() } : {};

await runWithDatabase(async () => {
	const outcome = await changeStaff(system("command line"), { ...input, ...password });
	if (!outcome.ok) {
		const words = wordsIn("en");
		const problems = outcome.problems.map(
			(problem) => `--${problem.field ?? "email"}: ${problemSentence(words, problem)}`,
		);
		throw new Error([...problems, "", USAGE].join("\n"));
	}
	console.log(`${input.email} is changed.`);
});

function changeOf(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				email: { type: "string" },
				name: { type: "string" },
				role: { type: "string" },
				password: { type: "boolean", default: false },
				suspend: { type: "boolean", default: false },
				restore: { type: "boolean", default: false },
			},
		});
		const { email, name, role, password: asksPassword, suspend, restore } = values;
		if (!email || (suspend && restore)) return null;
		const isSuspended = suspend ? true : restore ? false : undefined;
		return { email, name, role, isSuspended, asksPassword };
	} catch (error) {
		// An option that does not exist; its message names it.
		console.error((error as Error).message);
		return null;
	}
}
