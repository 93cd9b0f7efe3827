import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { currentStaff } from "@/lib/access/session";

/** Any address under the desk that is no page: the desk answers, not the site. */
export default async function NoSuchPage() {
	if (!(await currentStaff())) redirect("/sign-in");
	return notThere();
}
