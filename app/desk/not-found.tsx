import { SongFace } from "@/components/site/song-face";
import { currentStaff } from "@/lib/access/session";
import { songAddress } from "@/lib/song/song-address";
import { wordsIn } from "@/lib/words/words";

export default async function DeskNotFound() {
	const staff = await currentStaff();
	const words = wordsIn(staff?.locale ?? "zh-Hant-HK").desk;
	return (
		<>
			<SongFace address={songAddress([words.notFound.title])} />
			<main className="ws-main" id="main">
				<div className="empty">
					<h1>{words.notFound.title}</h1>
					<p>{words.notFound.text}</p>
					<a className="btn" href="/desk/articles">
						{words.notFound.link}
					</a>
				</div>
			</main>
		</>
	);
}
