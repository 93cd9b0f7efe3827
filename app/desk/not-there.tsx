import { DeskSongFace } from "@/components/site/song-face";
import { currentStaff } from "@/lib/access/session";
import { answerWithStatus } from "@/lib/http/answered-status";
import { cutSong } from "@/lib/song/song-slice";
import { wordsIn } from "@/lib/words/words";

/** What a page of the desk returns, with status 404, when there is nothing at its address or nothing for whoever asks. */
export function notThere() {
	answerWithStatus(404);
	return <NotThere />;
}

/** The same without the status. */
export async function NotThere() {
	const staff = await currentStaff();
	const words = wordsIn(staff?.locale ?? "zh-Hant-HK").desk;
	return (
		<>
			<DeskSongFace address={await cutSong([words.notFound.title])} />
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
