import type { BookView } from "@/lib/articles/story-view";
import { conformingAddress } from "@/lib/links/conforming-address";
import { Picture } from "./picture";

/** The book under a story. Without a cover its spine is drawn from its title. */
export function BookBox({ book, heading }: { book: BookView; heading: string }) {
	return (
		<section className="box" aria-labelledby="book">
			<h2 id="book">{heading}</h2>
			<div className="book">
				{book.cover ? (
					<Picture picture={book.cover} shape="own" sizes="5.5rem" />
				) : (
					<div className="spine" aria-hidden="true">
						<b lang={languageOf(book.title)}>{mainTitle(book.title)}</b>
						<span>{book.author}</span>
					</div>
				)}
				<div className="book-words">
					<h3 lang={languageOf(book.title)}>{book.title}</h3>
					<dl>
						<dt>作者</dt>
						<dd lang={languageOf(book.author)}>{book.author}</dd>
						<dt>簡介</dt>
						<dd>{book.blurb}</dd>
					</dl>
					{book.link && (
						<a
							className="more"
							href={conformingAddress(book.link)}
							rel={book.disclosure ? "sponsored nofollow" : undefined}
						>
							出版資料
						</a>
					)}
					{book.disclosure && <p className="hint">{book.disclosure}</p>}
				</div>
			</div>
		</section>
	);
}

/** A spine has room for what stands before the subtitle. */
function mainTitle(title: string): string {
	return title.split(/[:：—–]/u)[0]?.trim() || title;
}

function languageOf(text: string): "en" | undefined {
	return /\p{Script=Han}/u.test(text) ? undefined : "en";
}
