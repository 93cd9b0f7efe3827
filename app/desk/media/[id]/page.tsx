import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import "@/components/styles/media.css";
import { DeskHead } from "@/components/desk/desk-head";
import { DeleteForm } from "@/components/desk/media/delete-form.island";
import { PictureFileFacts } from "@/components/desk/media/picture-file";
import { PictureFlags } from "@/components/desk/media/picture-flags";
import { PictureForm } from "@/components/desk/media/picture-form.island";
import { isUsed, PictureUses } from "@/components/desk/media/picture-uses";
import { ReplaceForm } from "@/components/desk/media/replace-form.island";
import { DeskSongFace } from "@/components/site/song-face";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { listUses, readPicture } from "@/lib/media/desk-queries";
import { editedPicture } from "@/lib/media/edited-picture";
import { cutSong } from "@/lib/song/song-slice";
import { wordsIn } from "@/lib/words/words";
import { changeMediaAction, removePictureAction } from "./actions";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "圖片", robots: { index: false } };

export default async function PicturePage({ params }: Props) {
	const { id } = await params;
	const staff = await currentStaff();
	if (!staff) redirect(`/sign-in?to=${encodeURIComponent(`/desk/media/${id}`)}`);
	const picture = await readPicture(staff, id);
	if (!picture) return notThere();
	const uses = await listUses(staff, id);
	const now = new Date();
	const words = wordsIn(staff.locale);
	const { media } = words;
	const mayEdit = may(staff, "media.edit", picture);
	return (
		<>
			<DeskSongFace address={await cutSong(uses.stories.map(({ claim }) => claim))} />
			<DeskHead title={picture.fileName}>
				<PictureFlags picture={picture} now={now} words={words} />
				<a className="btn med-back" href="/desk/media">
					{media.picture.back}
				</a>
			</DeskHead>
			<main className="med" id="main">
				<PictureForm picture={editedPicture(picture)} mayEdit={mayEdit} action={changeMediaAction}>
					<PictureUses uses={uses} now={now} words={words} />
					<PictureFileFacts picture={picture} now={now} words={words} />
					{mayEdit && (
						<section aria-labelledby="replace">
							<h2 id="replace">{media.picture.replace}</h2>
							<ReplaceForm id={id} edition={picture.edition} />
						</section>
					)}
					{mayEdit && (
						<section aria-labelledby="delete">
							<h2 id="delete">{media.picture.delete}</h2>
							{isUsed(uses) ? (
								<p className="hint">{media.picture.deleteUsed}</p>
							) : (
								<DeleteForm id={id} action={removePictureAction} />
							)}
						</section>
					)}
				</PictureForm>
			</main>
		</>
	);
}
