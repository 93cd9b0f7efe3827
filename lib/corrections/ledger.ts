import { type CorrectionKind, correctionKinds } from "@/db/schema/corrections";
import { type Cursor, formatCursor, parseCursor } from "@/lib/articles/cursor";

export const ledgerKinds = [...correctionKinds, "withdrawal"] as const;
export type LedgerKind = CorrectionKind | "withdrawal";
export type LedgerFilter = { kind: LedgerKind | null; before: Cursor | null };

/** The filter of an address (`kind`, `before`); whatever it does not understand it leaves out. */
export function parseLedgerFilter(query: Record<string, string | string[] | undefined>): LedgerFilter {
	return {
		kind: ledgerKinds.find((one) => one === query.kind) ?? null,
		before: parseCursor(query.before),
	};
}

/** Where a part of the ledger is. */
export function ledgerHref({ kind, before }: LedgerFilter): string {
	const query = new URLSearchParams({
		...(kind && { kind }),
		...(before && { before: formatCursor(before) }),
	}).toString();
	return query === "" ? "/desk/corrections" : `/desk/corrections?${query}`;
}
