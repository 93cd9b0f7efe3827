import { fileSize } from "@/lib/text/file-size";
import type { Words } from "@/lib/words/words";

export type FiledPicture = {
	id: string;
	fileName: string;
	width: number;
	height: number;
	bytes: number;
	uploader: string | null;
	uploadedAt: Date;
	editions: {
		edition: string;
		fileName: string;
		width: number;
		height: number;
		bytes: number;
		replacedAt: Date;
		replacedByName: string;
	}[];
};

/** The picture's file and those it had before, each to be had as it is kept. */
export function PictureFileFacts({
	picture,
	now,
	words,
}: {
	picture: FiledPicture;
	now: Date;
	words: Words;
}) {
	const { media, when } = words;
	const { id, fileName, editions } = picture;
	const original = `/api/media/${id}/original`;
	return (
		<section aria-labelledby="file">
			<h2 id="file">{media.picture.facts}</h2>
			<p className="hint">
				{[
					media.size(picture.width, picture.height),
					fileSize(picture.bytes),
					media.added(picture.uploader ?? "", when.near(picture.uploadedAt, now)),
				].join("　")}
			</p>
			<p>
				<a className="btn btn--sm" href={original} download aria-label={media.picture.downloadName(fileName)}>
					{media.picture.download}
				</a>
			</p>
			{editions.length > 0 && (
				<>
					<h3>{media.picture.history}</h3>
					<ul className="med-uses">
						{editions.map((file) => (
							<li key={file.edition}>
								<a
									className="more"
									href={`${original}?edition=${file.edition}`}
									download
									aria-label={media.picture.downloadName(file.fileName)}
								>
									{file.fileName}
								</a>
								<span className="hint">
									{media.size(file.width, file.height)}
									{"　"}
									{fileSize(file.bytes)}
									{"　"}
									{media.picture.replacedBy(file.replacedByName, when.near(file.replacedAt, now))}
								</span>
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
