import { createElement, type ReactNode } from "react";
import type { SubmissionKind } from "@/lib/submissions/kinds";

/** Around a form and what stands beside it: `reader/press-form.js` keeps drafts, counts, previews and works for it where scripts run. */
export function PressForm({
	kind,
	from,
	isReturned,
	scripts,
	children,
}: {
	kind: SubmissionKind;
	from: string;
	/** The form came back from the server with what was typed, which is newer than any draft. */
	isReturned: boolean;
	/** Addresses of what the form's script asks for later. */
	scripts: { preview: string; work: string };
	children: ReactNode;
}) {
	const about = {
		"data-kind": kind,
		"data-from": from,
		"data-returned": isReturned ? "" : undefined,
		"data-preview": scripts.preview,
		"data-work": scripts.work,
	};
	return createElement("press-form", { ...about, className: "form-g" }, children);
}
