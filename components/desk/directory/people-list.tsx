import { mediaUrl } from "@/lib/media/addresses";
import type { Words } from "@/lib/words/words";

export type ListedPerson = {
	id: string;
	handle: string;
	name: string;
	honorific: string | null;
	englishName: string | null;
	title: string | null;
	kind: keyof Words["directory"]["people"]["kinds"];
	isActive: boolean;
	isListed: boolean;
	stories: number;
	picture: { id: string; edition: string; width: number; widths: number[]; alt: string } | null;
};

/** People, one a row: face, names, who they are, how many stories, and what may be done. */
export function PeopleList({
	people,
	mayMerge,
	words: { directory },
}: {
	people: readonly ListedPerson[];
	mayMerge: boolean;
	words: Words;
}) {
	const { list, people: said } = directory;
	return (
		<ul className="dir-l">
			{people.map((person) => (
				<li key={person.id}>
					<Face {...person} />
					<div className="dir-b">
						<h2 lang="zh-Hant-HK">
							<a href={`/desk/people/${person.id}`}>
								{person.name}
								{person.honorific}
							</a>
							{person.englishName && <span lang="en">{person.englishName}</span>}
						</h2>
						<p className="f">
							<span>{said.kinds[person.kind]}</span>
							{person.title && <span lang="zh-Hant-HK">{person.title}</span>}
							<a href={`/authors/${person.handle}`} aria-label={list.open(person.name)}>
								/authors/{person.handle}
							</a>
							{!person.isActive && <span className="flag">{said.former}</span>}
							{!person.isListed && <span className="flag">{said.unlisted}</span>}
						</p>
					</div>
					<p className="dir-n">{list.stories(person.stories)}</p>
					<div className="dir-w">
						<a className="btn" href={`/desk/people/${person.id}`} aria-label={list.editName(person.name)}>
							{list.edit}
						</a>
						{mayMerge && (
							<a
								className="btn btn--quiet"
								href={`/desk/people/${person.id}/merge`}
								aria-label={list.mergeName(person.name)}
							>
								{list.merge}
							</a>
						)}
					</div>
				</li>
			))}
		</ul>
	);
}

function Face({ picture, name }: Pick<ListedPerson, "picture" | "name">) {
	if (!picture)
		return (
			<span className="dir-face" aria-hidden="true" lang="zh-Hant-HK">
				{[...name][0]}
			</span>
		);
	return (
		<img
			className="dir-face"
			src={mediaUrl(picture, picture.widths[0] ?? picture.width)}
			alt=""
			width={48}
			height={48}
			loading="lazy"
		/>
	);
}
