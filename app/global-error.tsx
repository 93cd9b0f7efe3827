"use client";

import { ErrorNotice } from "@/components/site/error-notice";

// Stands in for the root layout when not even that could be made; Next asks for client code under this very name.
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
	return (
		<html lang="zh-Hant-HK">
			<body>
				<ErrorNotice error={error} />
			</body>
		</html>
	);
}
