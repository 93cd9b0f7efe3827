import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PERMISSIONS } from "@/lib/access/policy";
import type { Permission } from "@/lib/access/subjects";
import { readHouse } from "./architecture/house";
import { TEST_BUILD } from "./site";

export type DeskAction = {
	id: string;
	name: string;
	permission: Permission;
	/** The folder below app/ of a page that has it. */
	page: string;
};

/** Functions between an action and its command, with what the command needs. */
const THROUGH: Record<string, Permission> = {
	removePicture: "media.edit",
	adoptWithPictures: "submission.adopt",
	takePicture: "submission.adopt",
	changeMany: "article.revise",
	draftFromTemplate: "article.draft",
	signInWithPassword: "session.open",
	signInWithSecondStep: "session.open",
	signInWithPasskey: "session.open",
	offerSignInByPasskey: "session.open",
	joinByInvitation: "invitation.accept",
	forgetPassword: "password.reset",
};

/** Every server action of the house with its command's permission, and its id in the build that is tried. */
export function deskActions(): DeskAction[] {
	const files = [...readHouse().values()];
	const commands = new Map<string, Permission>(Object.entries(THROUGH) as [string, Permission][]);
	for (const { exports } of files) {
		for (const { name, source } of exports) {
			const said = /= command\(\{\s*permission: "([a-z-]+\.[a-z-]+)"/.exec(source)?.[1];
			const permission = PERMISSIONS.find((one) => one === said);
			if (permission) commands.set(name, permission);
		}
	}
	const inBuild = actionsInBuild();
	return files
		.filter(({ directives }) => directives.includes("use server"))
		.flatMap(({ path, exports }) =>
			exports
				.filter(({ isType }) => !isType)
				.map(({ name, source }) => {
					const called = [...source.matchAll(/\b[a-zA-Z]+\b/g)].map(([word]) => commands.get(word));
					const permission = called.find((one) => one !== undefined);
					const built = inBuild.get(`${path} ${name}`);
					if (!permission) throw new Error(`${path} ${name} leads to no command; name it in THROUGH`);
					if (!built) throw new Error(`${path} ${name} is not in the build`);
					return { ...built, name: `${path} ${name}`, permission };
				}),
		);
}

function actionsInBuild(): Map<string, { id: string; page: string }> {
	const manifest = JSON.parse(
		readFileSync(join(TEST_BUILD, "server", "server-reference-manifest.json"), "utf8"),
	) as {
		node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
	};
	return new Map(
		Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => {
			const pages = Object.keys(workers).map((name) => name.replace(/^app\/(.*)\/page$/, "$1"));
			const page = pages.find((name) => !name.includes("[")) ?? pages[0] ?? "";
			return [`${filename} ${exportedName}`, { id, page }];
		}),
	);
}
