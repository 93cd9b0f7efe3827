import type { BulletList, ListItem, OrderedList } from "@/lib/body/body";
import { type CodeLinks, InlineText } from "./inline-text";

/** A list: dashes without order, figures with it. */
export function ListBlock({
	list,
	codes,
}: {
	list: BulletList | OrderedList;
	codes?: CodeLinks | undefined;
}) {
	const items = list.content.map((item, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: items have no other identity
		<Item key={index} item={item} codes={codes} />
	));
	if (list.type === "bulletList") return <ul className="dash">{items}</ul>;
	return (
		<ol className="nums" start={list.attrs.start}>
			{items}
		</ol>
	);
}

function Item({ item, codes }: { item: ListItem; codes: CodeLinks | undefined }) {
	const [only] = item.content;
	if (item.content.length === 1 && only?.type === "paragraph") {
		return (
			<li>
				<InlineText content={only.content} codes={codes} />
			</li>
		);
	}
	return (
		<li>
			{item.content.map((block, index) =>
				block.type === "paragraph" ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
					<p key={index}>
						<InlineText content={block.content} codes={codes} />
					</p>
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
					<ListBlock key={index} list={block} codes={codes} />
				),
			)}
		</li>
	);
}
