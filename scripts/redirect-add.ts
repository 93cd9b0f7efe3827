import { system } from "@/lib/access/actor";
import { addRedirect } from "@/lib/redirects/add-redirect";
import { runWithDatabase } from "./run";

const [fromPath, target] = process.argv.slice(2);

if (!fromPath || !target) {
	console.error(
		"Usage: npm run redirect:add -- /old/address /new/address\n       npm run redirect:add -- /old/address gone",
	);
	process.exit(1);
}

await runWithDatabase(async () => {
	const outcome = await addRedirect(system("command line"), {
		fromPath,
		toPath: target === "gone" ? null : target,
	});
	if (!outcome.ok) {
		const fields = outcome.problems.map(({ code, field }) => `${field}: ${code}`).join(", ");
		throw new Error(
			`Refused (${fields}). Both addresses are paths of this site; pages of the house itself cannot be redirected.`,
		);
	}
	console.log(
		target === "gone"
			? `${outcome.value.fromPath} now answers 410.`
			: `${outcome.value.fromPath} now leads to ${target}.`,
	);
});
