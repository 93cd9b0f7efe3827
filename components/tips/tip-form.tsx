import type { TipView } from "@/lib/tips/tip-view";
import { tipPage as words } from "@/lib/words/tip-page";
import { MessageFields, SEALER_WORDS, SealFields } from "./message-fields";

/** The form of a tip. Where the browser runs scripts, `tip-sealer` seals what it holds before anything leaves. */
export function TipForm({ view: { typed, problem, seal } }: { view: Extract<TipView, { kind: "form" }> }) {
	const wrong = problem?.about === "message" ? problem.sentence : null;
	return (
		<tip-sealer {...SEALER_WORDS}>
			<form
				className="tip-form"
				method="post"
				action="/contribute/tip"
				encType="multipart/form-data"
				autoComplete="off"
			>
				<MessageFields label={words.text} hint={words.textHint} typed={typed} problem={wrong} />
				<fieldset className="tip-radio">
					<legend className="lbl">{words.contactLegend}</legend>
					<label>
						<input type="radio" name="reach" value="receipt" defaultChecked={typed.contact === ""} />
						<b>{words.byReceipt}</b>
						<small>{words.byReceiptHint}</small>
					</label>
					<label>
						<input type="radio" name="reach" value="contact" defaultChecked={typed.contact !== ""} />
						<b>{words.byContact}</b>
						<small>{words.byContactHint}</small>
					</label>
					<div className="field tip-contact">
						<label htmlFor="tip-contact">{words.contact}</label>
						<input
							className="inp"
							id="tip-contact"
							name="contact"
							autoComplete="off"
							spellCheck={false}
							defaultValue={typed.contact}
						/>
					</div>
				</fieldset>
				<SealFields seal={seal} />
				<button className="btn btn--pri" type="submit" name="do" value="send">
					{words.send}
				</button>
			</form>
		</tip-sealer>
	);
}
