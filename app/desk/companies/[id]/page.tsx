import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/directory.css";
import type { EntryFieldOf } from "@/components/desk/directory/entry-field.island";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { EntryPage } from "@/components/desk/directory/entry-page";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { companyPath } from "@/lib/companies/address";
import { readCompanyToEdit } from "@/lib/companies/desk-queries";
import { dayOf } from "@/lib/time/hong-kong";
import { wordsIn } from "@/lib/words/words";
import { addCompanyAction, changeCompanyAction } from "../actions";

type Props = {
	params: Promise<{ id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "公司" };

const KINDS = ["listed", "startup", "institution"] as const;

export default async function CompanyPage({ params, searchParams }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/companies/${id}`)}`);
	const words = wordsIn(staff.locale);
	const { form, companies: said } = words.directory;
	const fields: EntryFieldOf[] = [
		{ name: "name" },
		{ name: "englishName", isOptional: true },
		{ name: "aliases", look: "prose", isOptional: true, rows: 3 },
		{ name: "kind", look: "choice", options: KINDS.map((one) => ({ id: one, name: said.kinds[one] })) },
		{ name: "exchange", isOptional: true },
		{ name: "code", isOptional: true },
		{ name: "asOf", look: "day" },
	];
	const about = { labels: said.fields, hints: said.hints };
	if (id === "new" && may(staff, "company.add", "new"))
		return (
			<EntryPage title={said.add} back="/desk/companies" words={words}>
				<EntryForm
					{...about}
					fields={fields}
					action={addCompanyAction}
					values={{ kind: "listed", asOf: dayOf(new Date()) }}
					submit={form.add}
				/>
			</EntryPage>
		);
	const company = await readCompanyToEdit(staff, id);
	if (!company) return notThere();
	const { saved } = await searchParams;
	const { name, kind, asOf, revision } = company;
	return (
		<EntryPage
			title={said.edit(name)}
			back="/desk/companies"
			news={saved === String(revision) ? form.saved : null}
			page={company.stories > 0 ? { href: companyPath(company), name } : null}
			words={words}
		>
			<EntryForm
				key={String(saved)}
				{...about}
				fields={[...fields, { name: "isActive", look: "tick" }]}
				action={changeCompanyAction}
				values={{
					...{ name, kind, asOf },
					englishName: company.englishName ?? "",
					aliases: company.aliases.join("\n"),
					exchange: company.exchange ?? "",
					code: company.code ?? "",
					isActive: String(company.isActive),
				}}
				fixed={{ companyId: id, revision: String(revision) }}
			/>
		</EntryPage>
	);
}
