import { Fragment } from "react";

export type Credit = { label: string; people: readonly { name: string; href: string | null }[] };

/** Who made the story, by what each did: 記者　何詠琳、莫凱晴. Nobody named means the desk: 編輯部. */
export function Byline({ credits }: { credits: readonly Credit[] }) {
	if (credits.length === 0) return <p className="by-n">編輯部</p>;
	return (
		<>
			{credits.map(({ label, people }) => (
				<p className="by-n" key={label}>
					{label}　
					{people.map(({ name, href }, index) => (
						<Fragment key={name}>
							{index > 0 && "、"}
							{href ? <a href={href}>{name}</a> : name}
						</Fragment>
					))}
				</p>
			))}
		</>
	);
}
