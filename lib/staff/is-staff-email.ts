import { eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { users } from "@/db/schema/users";

/** Whether there is an account with this e-mail address; for command lines, never for anything a visitor can ask. */
export async function isStaffEmail(email: string): Promise<boolean> {
	return (await reader().$count(users, eq(users.email, email))) > 0;
}
