import type { Correction } from "@/lib/corrections/correction";
import { dateline, isoHongKong } from "@/lib/time/hong-kong";

/** When the words of a correction were put right themselves; nothing when they never were. */
export function RewordedNote({ correction: { rewordedAt } }: { correction: Pick<Correction, "rewordedAt"> }) {
	if (!rewordedAt) return null;
	return (
		<>
			（更正文字於<time dateTime={isoHongKong(rewordedAt)}>{dateline(rewordedAt)}</time>修訂）
		</>
	);
}
