import "@/components/styles/lists.css";
import { Icon } from "@/components/ui/icon";

type Step = { href: string; label: string } | null;

/** To the day or month before and after; what lies ahead has no link. */
export function StepLinks({ earlier, later }: { earlier: Step; later: Step }) {
	return (
		<nav className="pager" aria-label="前後">
			{earlier ? (
				<a className="step step--back" href={earlier.href} rel="prev">
					<Icon name="arrow" />
					{earlier.label}
				</a>
			) : (
				<span />
			)}
			{later && (
				<a className="step" href={later.href} rel="next">
					{later.label}
					<Icon name="arrow" />
				</a>
			)}
		</nav>
	);
}
