/** A pause between two parts of a story. */
export function DividerBlock() {
	return <hr />;
}
