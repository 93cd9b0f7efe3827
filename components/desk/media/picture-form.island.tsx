"use client";

import { useRouter } from "next/navigation";
import {
	type FormEvent,
	type ReactNode,
	startTransition,
	useActionState,
	useId,
	useMemo,
	useState,
} from "react";
import { formProblems } from "@/components/desk/form-problems";
import { useWords } from "@/components/desk/words.island";
import { ProblemSummary } from "@/components/ui/problem-summary.island";
import type { FocalPoint } from "@/lib/media/focal-point";
import { type FormAction, type FormState, untouched } from "@/lib/write/form-state";
import { Crops } from "./crops";
import { FocalPicker } from "./focal-picker.island";
import { PictureFields, type PictureValues } from "./picture-fields.island";
import { pictureLabels } from "./picture-labels";

export type EditedPicture = PictureValues &
	FocalPoint & {
		id: string;
		revision: number;
		width: number;
		height: number;
		src: string;
	};
type Changed = { id: string; revision: number };

/** One picture whole, its focal point and crops beside what is said about it; `children` stand below the picture. */
export function PictureForm({
	picture,
	mayEdit,
	action,
	children,
}: {
	picture: EditedPicture;
	mayEdit: boolean;
	action: FormAction<Changed>;
	children: ReactNode;
}) {
	const words = useWords();
	const labels = words.media.picture;
	const router = useRouter();
	const formId = useId();
	const [focus, setFocus] = useState<FocalPoint>({ focalX: picture.focalX, focalY: picture.focalY });
	// Not the page's: it is made anew while the fields still hold what was loaded or typed.
	const [revision, setRevision] = useState(picture.revision);
	const [isTouched, setTouched] = useState(false);
	const save = async (before: FormState, form: FormData) => {
		const after = await action(before, form);
		if (after.value) {
			setRevision(after.value.revision);
			setTouched(false);
			router.refresh();
		}
		return after;
	};
	const [{ problems, value }, send, isSaving] = useActionState<FormState<Changed>, FormData>(save, untouched);
	const { summary, byField } = useMemo(
		() => formProblems(problems, pictureLabels(labels), words),
		[problems, labels, words],
	);
	const { src, width, height } = picture;

	function onSubmit(event: FormEvent<HTMLFormElement>): void {
		// Sent by hand: React empties a form that it sends itself, refused or not.
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		if (!isSaving) startTransition(() => send(form));
	}

	return (
		<div className="med-one">
			<div className="med-v">
				<FocalPicker
					{...{ src, width, height, focus, formId }}
					alt={picture.alt}
					isFixed={!mayEdit}
					onFocus={(next) => {
						setFocus(next);
						setTouched(true);
					}}
				/>
				<Crops src={src} focus={focus} words={labels} />
			</div>
			<form
				className="med-s"
				id={formId}
				aria-label={labels.about}
				noValidate
				onSubmit={onSubmit}
				onInput={() => setTouched(true)}
			>
				{summary.length > 0 && (
					<ProblemSummary
						title={words.form.problems(summary.length)}
						items={summary.map(({ sentence }) => ({ sentence }))}
					/>
				)}
				{!mayEdit && <p className="note">{labels.readOnly}</p>}
				<input type="hidden" name="mediaId" value={picture.id} />
				<input type="hidden" name="revision" value={revision} />
				<fieldset disabled={!mayEdit}>
					<PictureFields values={picture} problems={byField} />
				</fieldset>
				{mayEdit && (
					<div className="med-row">
						<button className="btn btn--pri" type="submit" aria-disabled={isSaving}>
							{isSaving ? labels.saving : labels.save}
						</button>
						<span role="status">{value && problems.length === 0 && !isTouched ? labels.saved : null}</span>
					</div>
				)}
			</form>
			<div className="med-w">{children}</div>
		</div>
	);
}
