import { nameVersionAction, restoreVersionAction } from "./actions";
import { NameForm } from "./name-form.island";
import { RestoreForm } from "./restore-form.island";

type Called = { revision: number; time: string; given: string | null } | undefined;

/** What can be done with the two versions that are compared: naming the newer, restoring the older unless it is the working copy. */
export function VersionTools({
	article,
	newer,
	older,
}: {
	article: { id: string; revision: number };
	newer: Called;
	older: Called;
}) {
	return (
		<>
			{newer && (
				<NameForm key={newer.revision} articleId={article.id} version={newer} action={nameVersionAction} />
			)}
			{older && older.revision !== article.revision && (
				<RestoreForm
					articleId={article.id}
					revision={article.revision}
					version={older}
					action={restoreVersionAction}
				/>
			)}
		</>
	);
}
