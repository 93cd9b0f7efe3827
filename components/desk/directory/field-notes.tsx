import { Icon } from "@/components/ui/icon";

/** What stands below a field: what is wrong with it, and a hint. */
export function FieldNotes({
	name,
	hint,
	problem,
}: {
	name: string;
	hint: string | undefined;
	problem: string | undefined;
}) {
	return (
		<>
			{problem && (
				<p className="err" id={`${name}-problem`}>
					<Icon name="warn" />
					<span>{problem}</span>
				</p>
			)}
			{hint && (
				<p className="hint" id={`${name}-hint`}>
					{hint}
				</p>
			)}
		</>
	);
}
