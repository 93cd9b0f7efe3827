import { type InfoBox, textOfInline } from "@/lib/body/body";
import { type CodeLinks, InlineText } from "./inline-text";
import { ListBlock } from "./list-block";
import { ParagraphBlock } from "./paragraph-block";

/** A 資料盒: a region of its own, so that it can be reached and passed over. */
export function InfoBoxBlock({ box, codes }: { box: InfoBox; codes?: CodeLinks | undefined }) {
	const [title, ...blocks] = box.content;
	const words = textOfInline(title.content);
	return (
		<section className="ib" {...(words !== "" && { "aria-label": words })}>
			{words === "" ? null : (
				<h2 className="ib-h">
					<InlineText content={title.content} look="display" />
				</h2>
			)}
			{blocks.map((block, index) =>
				block.type === "paragraph" ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
					<ParagraphBlock key={index} paragraph={block} codes={codes} />
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
					<ListBlock key={index} list={block} codes={codes} />
				),
			)}
		</section>
	);
}
