import { TIP_FILES_MAX } from "@/lib/tips/parcel";
import type { SealFor, TypedTip } from "@/lib/tips/tip-view";
import { tipPage as words } from "@/lib/words/tip-page";

/** What the element says by itself, since the server never sees what it would have to refuse. */
export const SEALER_WORDS = {
	"data-sending": words.sending,
	"data-trouble": words.problems.trouble,
	"data-blank": words.problems.blank,
	"data-long": words.problems.tooLong,
	"data-many": words.problems.tooManyFiles,
	"data-large": words.problems.tooLarge,
};

/** The fields of a message and its files, first or later. */
export function MessageFields({
	label,
	hint,
	typed,
	problem,
}: {
	label: string;
	hint: string | null;
	typed: TypedTip;
	problem: string | null;
}) {
	return (
		<>
			<div className={problem ? "field field--err" : "field"}>
				<label htmlFor="tip-text">
					{label}
					<span className="req">{words.required}</span>
				</label>
				<textarea
					className="inp"
					id="tip-text"
					name="text"
					rows={9}
					autoComplete="off"
					spellCheck={false}
					defaultValue={typed.text}
					aria-invalid={problem ? true : undefined}
					aria-describedby={[problem && "tip-problem", hint && "tip-text-hint"].filter(Boolean).join(" ")}
				/>
				<p className="err" id="tip-problem" role="alert" hidden={!problem}>
					{problem}
				</p>
				{hint && (
					<p className="hint" id="tip-text-hint">
						{hint}
					</p>
				)}
			</div>
			<div className="field">
				<label htmlFor="tip-files">
					{words.files}
					<span className="opt">{words.optional}</span>
				</label>
				<div className="tip-drop">
					<input
						id="tip-files"
						type="file"
						name="files"
						multiple
						data-most={TIP_FILES_MAX}
						aria-describedby="tip-files-hint"
					/>
					<p className="hint" id="tip-files-hint">
						{words.filesHint}
					</p>
				</div>
				<label className="check" data-with-script hidden>
					<input type="checkbox" defaultChecked data-clean />
					<span>{words.clean}</span>
				</label>
			</div>
		</>
	);
}

/** The keys for which the browser seals, and what the server checks them by. */
export function SealFields({ seal }: { seal: SealFor }) {
	return (
		<>
			<input type="hidden" name="keys" value={seal.ids.join(" ")} />
			<input type="hidden" data-recipients value={seal.recipients.join(" ")} />
			<p className="hint" data-without-script>
				{words.withoutScript}
			</p>
			<p className="hint" data-with-script hidden>
				{words.withScript}
			</p>
		</>
	);
}
