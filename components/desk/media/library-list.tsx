import type { CSSProperties } from "react";
import { mediaUrl } from "@/lib/media/addresses";
import { objectPosition } from "@/lib/media/focal-point";
import { fileSize } from "@/lib/text/file-size";
import type { Words } from "@/lib/words/words";
import { PictureFlags } from "./picture-flags";

export type LibraryItem = {
	id: string;
	edition: string;
	width: number;
	height: number;
	widths: number[];
	tone: string | null;
	focalX: number;
	focalY: number;
	fileName: string;
	bytes: number;
	alt: string;
	caption: string;
	credit: string;
	rightsUntil: string | null;
	isReusable: boolean;
	isAiMade: boolean;
	uploadedAt: Date;
	stories: number;
};

type ListProps = { pictures: readonly LibraryItem[]; now: Date; words: Words };

/** The pictures as a sheet of contacts. */
export function LibraryGrid({ pictures, now, words }: ListProps) {
	return (
		<ul className="med-g" aria-label={words.media.list}>
			{pictures.map((picture) => (
				<li key={picture.id} className="med-i">
					<Thumbnail picture={picture} />
					<PictureFlags picture={picture} now={now} words={words} />
					<a className="nm" href={`/desk/media/${picture.id}`} {...(picture.alt && { lang: "zh-Hant-HK" })}>
						{picture.alt || picture.fileName}
					</a>
					<span className="hint">
						{picture.alt && <span className="med-n">{picture.fileName}</span>}
						{words.media.size(picture.width, picture.height)}
						{picture.stories > 0 && `　${words.media.used(picture.stories)}`}
					</span>
				</li>
			))}
		</ul>
	);
}

/** The same, one a row, with what is said about each. */
export function LibraryRows({ pictures, now, words }: ListProps) {
	const { media, when } = words;
	return (
		<ul className="med-l" aria-label={media.list}>
			{pictures.map((picture) => (
				<li key={picture.id}>
					<Thumbnail picture={picture} />
					<div>
						<a className="nm" href={`/desk/media/${picture.id}`}>
							{picture.fileName}
						</a>
						<p lang="zh-Hant-HK">{picture.alt || picture.caption}</p>
						<p className="hint" lang="zh-Hant-HK">
							{picture.credit}
						</p>
						<PictureFlags picture={picture} now={now} words={words} />
					</div>
					<p className="hint">
						<span>{media.size(picture.width, picture.height)}</span>
						<span>{fileSize(picture.bytes)}</span>
						<span>{when.near(picture.uploadedAt, now)}</span>
						{picture.stories > 0 && <span>{media.used(picture.stories)}</span>}
					</p>
				</li>
			))}
		</ul>
	);
}

function Thumbnail({ picture }: { picture: LibraryItem }) {
	const { widths, width, tone } = picture;
	const smallest = widths[0] ?? width;
	const next = widths[1] ?? smallest;
	const style: CSSProperties = tone ? { backgroundColor: tone } : {};
	return (
		<div className="pic" style={style}>
			<img
				src={mediaUrl(picture, smallest)}
				srcSet={`${mediaUrl(picture, smallest)} 1x, ${mediaUrl(picture, next)} 2x`}
				alt={picture.alt}
				loading="lazy"
				decoding="async"
				style={{ objectPosition: objectPosition(picture) }}
			/>
		</div>
	);
}
