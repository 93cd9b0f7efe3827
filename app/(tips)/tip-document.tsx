import type { ReactNode } from "react";

/** The document of confidential tips: dark whatever the reader's choice, which would have to be remembered, and without any of the readers' scripts. */
export default function TipDocument({ children }: { children: ReactNode }) {
	return (
		<html lang="zh-Hant-HK" data-theme="dark">
			<body className="night">{children}</body>
		</html>
	);
}
