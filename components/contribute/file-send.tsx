import { createElement, type ReactNode } from "react";
import { FILE_MAX_BYTES, MOST_FILES } from "@/lib/files/limits";

/**
 * The choice of files, which `reader/file-send.js` brings to life where scripts run. `basket` or `token` is the key to where they go; with
 * neither the script asks for a basket of its own.
 */
export function FileSend({
	basket,
	token,
	mustTellRights,
	children,
}: {
	basket: string;
	token: string;
	mustTellRights: boolean;
	children: ReactNode;
}) {
	const about = {
		"data-token": token || undefined,
		"data-rights": mustTellRights ? "" : undefined,
		"data-max-bytes": FILE_MAX_BYTES,
		"data-max-files": MOST_FILES,
		className: "pf",
	};
	const content = (
		<>
			{token === "" && <input type="hidden" name="basket" value={basket} />}
			{children}
			<div className="field">
				<label htmlFor="files">選擇檔案</label>
				<input className="inp" id="files" type="file" name="files" multiple aria-describedby="files-hint" />
			</div>
		</>
	);
	return createElement("file-send", about, content);
}
