import { eq } from "drizzle-orm";
import { z } from "zod";
import { templates } from "@/db/schema/templates";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

/** Forgets a template; stories that began with it keep their text. */
export const removeTemplate = command({
	permission: "template.remove",
	input: z.object({ templateId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ tx, input: { templateId }, record }) => {
		const [removed] = await tx
			.delete(templates)
			.where(eq(templates.id, templateId))
			.returning({ name: templates.name });
		if (!removed) return refuse({ code: "not-found" });
		await record("template.removed", templateId, { name: removed.name });
		return done({ name: removed.name });
	},
});
