/** How somebody outside gets from a blank form to a code, in the order in which it happens. */
const STEPS = ["填寫", "按電郵確認", "收取編號"] as const;
const NUMBERS = ["一", "二", "三"];
/** Signs of the steps, for the page's own slice of the Song typeface. */
export const STEP_NUMBERS = NUMBERS.join("");

/** The steps of sending something, with the one that this page is. */
export function FormSteps({ at }: { at: (typeof STEPS)[number] }) {
	const now = STEPS.indexOf(at);
	return (
		<ol className="steps" aria-label="步驟">
			{STEPS.map((name, step) => (
				<li
					key={name}
					className={step < now ? "done" : undefined}
					aria-current={step === now ? "step" : undefined}
				>
					<b>{NUMBERS[step]}</b>
					{name}
				</li>
			))}
		</ol>
	);
}
