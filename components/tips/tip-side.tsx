import { Icon } from "@/components/ui/icon";
import type { Elsewhere, SealFor } from "@/lib/tips/tip-view";
import { tipPage as words } from "@/lib/words/tip-page";

/** What is promised, what cannot be, and the ways that do not lead through here. */
export function TipSide({
	elsewhere,
	keptDays,
	seal,
}: {
	elsewhere: Elsewhere;
	keptDays?: number;
	seal?: SealFor;
}) {
	return (
		<aside className="tip-side">
			{keptDays !== undefined && (
				<>
					<Marked title={words.wont} items={words.wontList} icon="cross" />
					<Marked title={words.will} items={words.willList(keptDays)} icon="check" />
					<div>
						<h2>{words.cannot}</h2>
						<ul className="tip-cannot">
							{words.cannotList.map((item) => (
								<li key={item}>{item}</li>
							))}
						</ul>
					</div>
				</>
			)}
			{(elsewhere.secureDrop || elsewhere.signal) && (
				<div>
					<h2>{words.elsewhere}</h2>
					{elsewhere.secureDrop && (
						<p>
							{words.secureDrop}
							<span className="tip-code">{elsewhere.secureDrop}</span>
						</p>
					)}
					{elsewhere.signal && (
						<p>
							{words.signal}
							<span className="tip-code">{elsewhere.signal}</span>
						</p>
					)}
				</div>
			)}
			{seal && (
				<div>
					<h2>{words.keys}</h2>
					<ul>
						{seal.fingerprints.map((print) => (
							<li key={print} className="tip-code">
								{print}
							</li>
						))}
					</ul>
				</div>
			)}
		</aside>
	);
}

function Marked({
	title,
	items,
	icon,
}: {
	title: string;
	items: readonly string[];
	icon: "cross" | "check";
}) {
	return (
		<div>
			<h2>{title}</h2>
			<ul className="tip-yn">
				{items.map((item) => (
					<li key={item}>
						<Icon name={icon} />
						<span>{item}</span>
					</li>
				))}
			</ul>
		</div>
	);
}
