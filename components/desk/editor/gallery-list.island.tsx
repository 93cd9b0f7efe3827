"use client";

import { stepAside } from "@/components/desk/step-aside";
import { useWords } from "./editor-words.island";
import type { GalleryItem } from "./gallery-dialog.island";
import { whyNotHere } from "./picture-rights";
import type { PictureFiles } from "./picture-view";
import { TextField } from "./text-field.island";
import { ToolIcon } from "./tool-icon";

type Change = (change: (before: GalleryItem[]) => GalleryItem[]) => void;

/** The chosen pictures in order, each with its words, and the buttons that move it. */
export function GalleryList({
	items,
	pictures,
	isTried,
	onItems,
}: {
	items: readonly GalleryItem[];
	pictures: PictureFiles;
	isTried: boolean;
	onItems: Change;
}) {
	const { picture: words, writing, required } = useWords();
	const { gallery } = writing;
	return (
		<ol className="ed-gal">
			{items.map((item, at) => {
				const file = pictures.get(item.mediaId);
				const why = whyNotHere(file, new Date());
				const say = (part: Partial<GalleryItem>) =>
					onItems((before) => before.map((one) => (one.key === item.key ? { ...one, ...part } : one)));
				return (
					<li key={item.key}>
						<fieldset aria-label={gallery.nth(at + 1)}>
							<div className="ed-gal-p">
								<div className="ed-pic">{file ? <img src={file.src} alt="" /> : words.gone}</div>
								{why === null ? null : <p className="err">{words.unusable[why]}</p>}
								<button
									className="icbtn"
									type="button"
									aria-label={gallery.up(at + 1)}
									aria-disabled={at === 0}
									onClick={() => onItems((before) => swapped(before, at, at - 1))}
								>
									<ToolIcon name="up" />
								</button>
								<button
									className="icbtn"
									type="button"
									aria-label={gallery.down(at + 1)}
									aria-disabled={at === items.length - 1}
									onClick={() => onItems((before) => swapped(before, at, at + 1))}
								>
									<ToolIcon name="down" />
								</button>
								<button
									className="icbtn"
									type="button"
									aria-label={gallery.remove(at + 1)}
									onClick={({ currentTarget }) => {
										stepAside(currentTarget);
										onItems((before) => before.filter(({ key }) => key !== item.key));
									}}
								>
									<ToolIcon name="cross" />
								</button>
							</div>
							<div className="ed-gal-t">
								<TextField
									label={words.alt}
									needed={required}
									value={item.alt}
									problem={isTried && item.alt.trim() === "" ? words.altNeeded : undefined}
									onText={(alt) => say({ alt })}
								/>
								<TextField
									label={words.caption}
									value={item.caption}
									onText={(caption) => say({ caption })}
								/>
								<TextField label={words.credit} value={item.credit} onText={(credit) => say({ credit })} />
							</div>
						</fieldset>
					</li>
				);
			})}
		</ol>
	);
}

function swapped(items: GalleryItem[], one: number, other: number): GalleryItem[] {
	const [a, b] = [items[one], items[other]];
	return a && b ? items.map((item, at) => (at === one ? b : at === other ? a : item)) : items;
}
