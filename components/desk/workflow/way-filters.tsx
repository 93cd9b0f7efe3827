import { DUES, filterParameters, LACKS, type ListFilter } from "@/lib/articles/list-filter";
import type { Words } from "@/lib/words/words";
import { STAGES } from "@/lib/workflow/stages";
import type { Colleague } from "./workflow-props";

/** The list by stage, by who has a story, by when it is due and what it lacks; a form, so that each list has an address. */
export function WayFilters({
	filter,
	colleagues,
	words,
}: {
	filter: ListFilter;
	colleagues: readonly Colleague[];
	words: Words;
}) {
	const { list } = words.desk;
	const kept = filterParameters({ ...filter, stage: null, assignee: null, due: null, lacks: null, page: 1 });
	const choices = [
		{
			name: "stage",
			label: list.stage,
			value: filter.stage,
			any: list.anyStage,
			options: STAGES.map((stage) => ({ id: stage as string, name: words.workflow.stages[stage] })),
		},
		{
			name: "for",
			label: list.assignee,
			value: filter.assignee,
			any: list.anyone,
			options: [{ id: "me", name: list.me }, { id: "nobody", name: list.nobody }, ...colleagues],
		},
		{
			name: "due",
			label: list.dueIn,
			value: filter.due,
			any: list.anyTime,
			options: DUES.map((due) => ({ id: due as string, name: list.dues[due] })),
		},
		{
			name: "lacks",
			label: list.lacking,
			value: filter.lacks,
			any: list.lackingAny,
			options: LACKS.map((lack) => ({ id: lack as string, name: list.lacks[lack] })),
		},
	];
	return (
		<form className="wf-f" action="/desk/articles">
			{Object.entries(kept).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{choices.map(({ name, label, value, any, options }) => (
				<div className="field" key={name}>
					<label htmlFor={`by-${name}`}>{label}</label>
					<select className="inp" id={`by-${name}`} name={name} defaultValue={value ?? ""}>
						<option value="">{any}</option>
						{options.map((option) => (
							<option key={option.id} value={option.id}>
								{option.name}
							</option>
						))}
					</select>
				</div>
			))}
			<button className="btn" type="submit">
				{list.filter}
			</button>
		</form>
	);
}
