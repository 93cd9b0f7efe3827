import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { SavedNote } from "@/components/desk/saved-note.island";
import { InviteForm } from "@/components/desk/staff/invite-form.island";
import { RightsList } from "@/components/desk/staff/rights-list";
import { RuleForm } from "@/components/desk/staff/rule-form";
import { StaffList } from "@/components/desk/staff/staff-list";
import { ROLES } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listInvitations } from "@/lib/invitations/desk-queries";
import { listStaff, readSecondFactorRule } from "@/lib/staff/staff-queries";
import { wordsIn } from "@/lib/words/words";
import { inviteStaffAction, requireSecondFactorAction } from "./actions";
import { OpenInvitations } from "./open-invitations";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "同事" };

export default async function StaffPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/staff");
	const rule = await readSecondFactorRule(staff);
	if (!rule) return notThere();
	const [members, invitations] = await Promise.all([listStaff(staff), listInvitations(staff)]);
	const words = wordsIn(staff.locale);
	const said = words.access.staff;
	const { done } = await searchParams;
	const news = (["invited", "resent", "revoked", "ruleSaved"] as const).find((what) => what === done);
	const now = new Date();
	return (
		<>
			<DeskHead title={said.title} />
			<main className="ws-main" id="main">
				<div className="acct">
					{news && <SavedNote>{said[news]}</SavedNote>}
					<section aria-labelledby="list">
						<h2 id="list">{said.list}</h2>
						<StaffList members={members} ownId={staff.userId} now={now} words={words} />
					</section>
					<section aria-labelledby="pending">
						<h2 id="pending">{said.pending}</h2>
						<OpenInvitations invitations={invitations} now={now} words={words} />
					</section>
					<section aria-labelledby="invite">
						<h2 id="invite">{said.invite}</h2>
						<p className="hint">{said.inviteHint}</p>
						<InviteForm key={`${done} ${invitations.length}`} action={inviteStaffAction} roles={ROLES} />
					</section>
					<section aria-labelledby="rule">
						<h2 id="rule">{said.rule}</h2>
						<p className="hint">{said.ruleHint}</p>
						<RuleForm rule={rule} action={requireSecondFactorAction} words={words} />
					</section>
					<section aria-labelledby="roles">
						<h2 id="roles">{said.rolesTitle}</h2>
						<div>
							{ROLES.map((role) => (
								<RightsList key={role} role={role} words={words} />
							))}
						</div>
					</section>
				</div>
			</main>
		</>
	);
}
