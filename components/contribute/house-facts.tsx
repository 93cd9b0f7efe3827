import { Fragment } from "react";

/** What the settings say of the press room, a line each with its name before a colon; nothing where nothing is set. */
export function HouseFacts({ title, id, lines }: { title: string; id: string; lines: string }) {
	const facts = lines.split("\n").filter((line) => line.trim() !== "");
	if (facts.length === 0) return null;
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<dl className="kv">
				{facts.map((line) => {
					const [, name = "", what = ""] = /^([^：:]*)[：:]?(.*)$/u.exec(line.trim()) ?? [];
					return (
						<Fragment key={line}>
							<dt>{name}</dt>
							<dd>{what}</dd>
						</Fragment>
					);
				})}
			</dl>
		</section>
	);
}
