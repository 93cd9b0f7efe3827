import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { SmallForm } from "@/components/desk/factors/small-form.island";
import { SavedNote } from "@/components/desk/saved-note.island";
import { MemberAccess } from "@/components/desk/staff/member-access";
import { MemberDetails } from "@/components/desk/staff/member-details";
import { MemberDevices } from "@/components/desk/staff/member-devices";
import { MemberFactors } from "@/components/desk/staff/member-factors";
import { RightsList } from "@/components/desk/staff/rights-list";
import { RoleField } from "@/components/desk/staff/role-field";
import { ROLES } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { readStaffMember } from "@/lib/staff/staff-queries";
import { wordsIn } from "@/lib/words/words";
import { changeStaffAction, resetFactorsAction, revokeStaffSessionAction } from "./actions";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "同事" };

export default async function MemberPage({ params, searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/staff");
	const member = await readStaffMember(staff, (await params).id);
	if (!member) return notThere();
	const words = wordsIn(staff.locale);
	const said = words.access.staff;
	const { done } = await searchParams;
	const news = (["changed", "resetDone"] as const).find((what) => what === done);
	const { role, email } = member;
	const now = new Date();
	return (
		<>
			<DeskHead title={said.title}>
				<a className="btn" href="/desk/staff">
					{said.back}
				</a>
			</DeskHead>
			<main className="ws-main" id="main">
				<div className="acct">
					{news && <SavedNote>{said[news]}</SavedNote>}
					<MemberDetails member={member} now={now} words={words} />
					<section aria-labelledby="role-head">
						<h2 id="role-head">{said.role}</h2>
						<SmallForm
							action={changeStaffAction}
							fields={{ email }}
							button={said.changeRole}
							busy={said.changeRoleBusy}
						>
							<RoleField id="role" roles={ROLES} value={role} words={words} />
						</SmallForm>
						<RightsList role={role} words={words} />
					</section>
					<section aria-labelledby="factors">
						<h2 id="factors">{said.factors}</h2>
						<MemberFactors
							member={member}
							isOneself={member.id === staff.userId}
							action={resetFactorsAction}
							words={words}
						/>
					</section>
					<section aria-labelledby="devices">
						<h2 id="devices">{said.sessions}</h2>
						<MemberDevices
							sessions={member.sessions}
							action={revokeStaffSessionAction}
							now={now}
							words={words}
						/>
					</section>
					<section aria-labelledby="access">
						<h2 id="access">{said.access}</h2>
						<MemberAccess member={member} action={changeStaffAction} now={now} words={words} />
					</section>
				</div>
			</main>
		</>
	);
}
