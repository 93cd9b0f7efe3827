import { Picture } from "@/components/story/picture";
import type { Place } from "@/lib/articles/teaser";
import type { PictureView } from "@/lib/media/picture-view";

/** The head of a writer's or a column's page: the name, large and upright, with the bar; a long name lies flat. */
export function NameHead({
	name,
	note,
	places,
	text,
	portrait,
}: {
	name: string;
	note: string;
	places: readonly Place[];
	text: string;
	portrait?: PictureView | null;
}) {
	return (
		<header className={[...name].length > UPRIGHT_CHARACTERS ? "auth auth--flat" : "auth"}>
			<h1 className="auth-n">{name}</h1>
			<div className="auth-b">
				{portrait && <Picture picture={portrait} shape="square" sizes="7rem" />}
				<p className="hint">{note}</p>
				{places.length > 0 && (
					<p className="col">
						{places.map(({ href, name }) => (
							<a key={href} href={href}>
								{name}
							</a>
						))}
					</p>
				)}
				{text && <p className="sum">{text}</p>}
			</div>
		</header>
	);
}

// Six characters of the name's size are about as tall as a phone's screen is high under the masthead.
const UPRIGHT_CHARACTERS = 6;
