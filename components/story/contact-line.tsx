import { HouseText } from "./house-text";

/** The one line that leads a reader to the press room: 如欲投稿、報料…… */
export function ContactLine({ text }: { text: string }) {
	return (
		<p className="contrib">
			<HouseText text={text} />
		</p>
	);
}
