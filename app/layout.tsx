import type { ReactNode } from "react";
import { themeScript } from "@/lib/reader-scripts/reader-scripts";
import "./globals.css";

export default async function RootLayout({ children }: { children: ReactNode }) {
	const { address } = await themeScript();
	return (
		// The script sets the reader's colours on the element before the desk's React sees it.
		<html lang="zh-Hant-HK" suppressHydrationWarning>
			<head>
				<script src={address} />
			</head>
			<body>{children}</body>
		</html>
	);
}
