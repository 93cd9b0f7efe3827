import type { ReactNode } from "react";
import { Picture } from "@/components/story/picture";
import type { PictureView } from "@/lib/media/picture-view";

/** The head of a writer's or a column's page: the name, large and upright, with the bar; a long name lies flat. */
export function NameHead({
	name,
	note,
	subtitle,
	text,
	portrait,
	children,
}: {
	name: string;
	note: string;
	subtitle?: ReactNode;
	text: string;
	portrait?: PictureView | null;
	children?: ReactNode;
}) {
	return (
		<header className={[...name].length > UPRIGHT_CHARACTERS ? "auth auth--flat" : "auth"}>
			<h1 className="auth-n">{name}</h1>
			<div className="auth-b">
				{portrait && <Picture picture={portrait} shape="square" sizes="7rem" />}
				<p className="hint">{note}</p>
				{subtitle && <p className="col">{subtitle}</p>}
				{text && <p className="sum">{text}</p>}
				{children}
			</div>
		</header>
	);
}

// Six characters of the name's size are about as tall as a phone's screen is high under the masthead.
const UPRIGHT_CHARACTERS = 6;
