import { UnknownPage } from "../unknown-page";

type Props = { params: Promise<{ path: string[] }> };

export const metadata = { title: "找不到這一頁", robots: { index: false } };

export default async function DeepUnknownPage({ params }: Props) {
	return <UnknownPage path={`/${(await params).path.join("/")}`} />;
}
