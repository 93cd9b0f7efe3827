import { DeskHead } from "@/components/desk/desk-head";
import { SongFace } from "@/components/site/song-face";
import { currentStaff } from "@/lib/access/session";
import { songSlice } from "@/lib/song/song-slice";
import { wordsIn } from "@/lib/words/words";

export default async function DeskNotFound() {
	const staff = await currentStaff();
	const words = wordsIn(staff?.locale ?? "zh-Hant-HK").desk;
	return (
		<>
			<SongFace slice={await songSlice([words.notFound.title])} />
			<DeskHead title={words.name} />
			<main className="ws-main" id="main">
				<div className="empty">
					<h2>{words.notFound.title}</h2>
					<p>{words.notFound.text}</p>
					<a className="btn" href="/desk/articles">
						{words.notFound.link}
					</a>
				</div>
			</main>
		</>
	);
}
