import { SmallForm } from "@/components/desk/factors/small-form.island";
import type { Words } from "@/lib/words/words";
import type { FormAction } from "@/lib/write/form-state";

const RULES = ["optional", "required"] as const;

/** For whom a second step is required. */
export function RuleForm({
	rule,
	action,
	words,
}: {
	rule: (typeof RULES)[number];
	action: FormAction<object>;
	words: Words;
}) {
	const { staff } = words.access;
	return (
		<SmallForm key={rule} action={action} button={staff.ruleSubmit} busy={staff.ruleBusy}>
			<fieldset>
				<legend className="vh">{staff.rule}</legend>
				{RULES.map((one) => (
					<label key={one} className="check">
						<input type="radio" name="rule" value={one} defaultChecked={one === rule} />
						{staff.rules[one]}
					</label>
				))}
			</fieldset>
		</SmallForm>
	);
}
