/**
 * A new password: from STAFF_PASSWORD, from what is piped in, or typed twice on the terminal without being shown. Ends the
 * program when the two differ or when it is interrupted.
 */
export async function askPassword(): Promise<string> {
	if (process.env.STAFF_PASSWORD) return process.env.STAFF_PASSWORD;
	if (!process.stdin.isTTY) return pipedLine();
	const first = await typedUnseen("Password (12 characters or more): ");
	const second = await typedUnseen("The same again: ");
	if (first !== second) fail("The two passwords differ. Nothing was changed.");
	return first;
}

async function pipedLine(): Promise<string> {
	let text = "";
	for await (const chunk of process.stdin.setEncoding("utf8")) text += chunk;
	return text.replace(/\r?\n$/, "");
}

function typedUnseen(question: string): Promise<string> {
	const { stdin, stdout } = process;
	stdout.write(question);
	stdin.setRawMode(true);
	stdin.setEncoding("utf8");
	stdin.resume();
	return new Promise((settle) => {
		let typed: string[] = [];
		const finish = () => {
			stdin.off("data", hear);
			stdin.setRawMode(false);
			stdin.pause();
			stdout.write("\n");
		};
		const hear = (chunk: string) => {
			for (const key of chunk) {
				if (key === "\r" || key === "\n" || key === END_OF_TRANSMISSION) {
					finish();
					settle(typed.join(""));
					return;
				}
				if (key === INTERRUPT) {
					finish();
					fail("Interrupted. Nothing was changed.");
				}
				if (key === BACKSPACE || key === "\b") typed = typed.slice(0, -1);
				else typed.push(key);
			}
		};
		stdin.on("data", hear);
	});
}

const INTERRUPT = "\u0003";
const END_OF_TRANSMISSION = "\u0004";
const BACKSPACE = "\u007f";

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}
