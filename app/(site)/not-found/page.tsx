import { answersWith } from "@/lib/front/reading";
import NotFound from "../not-found";

export const metadata = { title: "找不到這一頁", robots: { index: false } };

/** What the front shows wherever a page says notFound(): the framework would leave that to the reader's script. */
export default function NotFoundPage() {
	answersWith(404);
	return <NotFound />;
}
