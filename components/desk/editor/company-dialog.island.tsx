"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { spelledSlug } from "@/lib/companies/company-slug";
import type { KnownCompany } from "@/lib/companies/named-companies";
import { useWords } from "./editor-words.island";
import { Modal } from "./modal.island";
import { TextField } from "./text-field.island";

const SHOWN = 12;

/** Finds a company by name or code and puts it into the text as the house writes it: 名稱（09988）. */
export function CompanyDialog({
	editor,
	companies,
	onClose,
}: {
	editor: Editor;
	companies: readonly KnownCompany[];
	onClose: () => void;
}) {
	const words = useWords().company;
	const { from, to } = editor.state.selection;
	const selected = editor.state.doc.textBetween(from, to);
	const [search, setSearch] = useState(selected);
	const found = matching(companies, search).slice(0, SHOWN);

	function put(company: KnownCompany | undefined): void {
		if (!company) return;
		onClose();
		// The dialog gives the focus back first, or the caret would be lost again.
		requestAnimationFrame(() => {
			const isNamed = company.names.includes(selected);
			editor
				.chain()
				.focus()
				.insertContentAt(isNamed ? to : { from, to }, isNamed ? codeOf(company) : asWritten(company))
				.run();
		});
	}

	return (
		<Modal title={words.title} onClose={onClose}>
			<form
				className="dlg-b"
				onSubmit={(event: FormEvent) => {
					event.preventDefault();
					put(found[0]);
				}}
			>
				<TextField label={words.search} type="search" value={selected} hint={words.hint} onText={setSearch} />
				{found.length === 0 ? (
					<p role="status">{words.none}</p>
				) : (
					<ul className="ed-pick">
						{found.map((company) => (
							<li key={company.id}>
								<button className="btn btn--quiet" type="button" onClick={() => put(company)}>
									<span>{company.names[0]}</span>
									{company.code === null ? null : <span className="stk">{company.code}</span>}
								</button>
							</li>
						))}
					</ul>
				)}
			</form>
		</Modal>
	);
}

function asWritten(company: KnownCompany): string {
	return `${company.names[0] ?? ""}${codeOf(company)}`;
}

function codeOf({ code }: KnownCompany): string {
	return code === null ? "" : `（${code}）`;
}

/** 9988, 09988 and 9988.HK find the same company; a name is found by any part of it. */
function matching(companies: readonly KnownCompany[], search: string): readonly KnownCompany[] {
	const sought = search.trim().toLowerCase();
	if (sought === "") return companies;
	const code = spelledSlug(sought);
	return companies.filter(
		(company) =>
			company.code === code ||
			(/^\d+$/.test(sought) && company.code?.includes(sought)) ||
			company.names.some((name) => name.toLowerCase().includes(sought)),
	);
}
