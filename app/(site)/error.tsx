"use client";

import { ErrorNotice } from "@/components/site/error-notice";

// Next asks for client code under this very name.
export default function SiteError({ error }: { error: Error & { digest?: string } }) {
	return <ErrorNotice error={error} />;
}
