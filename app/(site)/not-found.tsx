import { WayOn } from "@/components/site/way-on";
import { readWayOn } from "./read-way-on";
import { SitePage } from "./site-page";

export default async function NotFound() {
	const now = new Date();
	const way = await readWayOn();
	return (
		<SitePage path={null} now={now} song={["這一頁不在了最新報道欄目"]}>
			<div className="notice">
				<h1>這一頁不在了</h1>
				<p className="sum">連結可能已更改，或地址有一個字不對。文章如被撤下，原址會說明原因。</p>
				<p className="notice-links">
					<a className="btn" href="/">
						主頁
					</a>
					<a className="btn btn--quiet" href="/latest">
						最新報道
					</a>
				</p>
			</div>
			<WayOn {...way} now={now} />
		</SitePage>
	);
}
