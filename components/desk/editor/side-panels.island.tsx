"use client";

import type { ReactNode } from "react";
import { EmbargoPanel } from "@/components/desk/workflow/embargo-panel.island";
import { ExpiryPanel } from "@/components/desk/workflow/expiry-panel.island";
import { ProofPanel } from "@/components/desk/workflow/proof-panel.island";
import { ReceiptPanel } from "@/components/desk/workflow/receipt-panel.island";
import { WorkflowPanel } from "@/components/desk/workflow/workflow-panel.island";
import type { StoryWorkflow } from "@/components/desk/workflow/workflow-props";
import type { ArticleContent } from "@/lib/articles/content";
import { BylinesPanel } from "./bylines-panel.island";
import { ChecksPanel } from "./checks-panel.island";
import { useWords } from "./editor-words.island";
import { ExcerptPanel } from "./excerpt-panel.island";
import { KeptMeter } from "./kept-meter.island";
import { LeadPanel } from "./lead-panel.island";
import { Panel } from "./panel";
import type { PictureFiles } from "./picture-view";
import { PlacePanel } from "./place-panel.island";
import { ProvenancePanel } from "./provenance-panel.island";
import { type Act, PublishPanel } from "./publish-panel.island";
import { ReadersPanel } from "./readers-panel.island";
import { SelectField } from "./select-field.island";
import { SharePanel } from "./share-panel.island";
import type {
	ChangeDetails,
	CommentActions,
	SentIn,
	StoryChoices,
	StoryDetails,
	StoryDiscussion,
	StoryRights,
	StoryStatus,
	StoryVersion,
} from "./story-props";
import { SurfaceHeadlinesPanel } from "./surface-headlines-panel.island";
import type { Checks } from "./use-checks.island";
import { VersionsPanel } from "./versions-panel.island";

/** Everything beside the text; on a phone it stands below. */
export function SidePanels({
	story,
	rounds,
	source,
	sent,
	details,
	text,
	status,
	rights,
	choices,
	versions,
	discussion,
	commentActions,
	pictures,
	site,
	checks,
	hasChanges,
	path,
	saving,
	now,
	act,
	onChange,
	onLead,
	onFind,
}: {
	story: ArticleContent;
	/** Changes for a field whose text came from elsewhere. */
	rounds: { excerpt: number; surfaces: number; provenance: number };
	/** What the story was begun from, when somebody sent it in. */
	source: ReactNode;
	sent: SentIn | null;
	details: StoryDetails;
	text: string;
	status: StoryStatus;
	rights: StoryRights;
	choices: StoryChoices;
	versions: readonly StoryVersion[];
	discussion: StoryDiscussion;
	commentActions: CommentActions;
	pictures: PictureFiles;
	site: { name: string; host: string };
	checks: Checks;
	hasChanges: boolean;
	path: StoryWorkflow;
	saving: { saveNow: () => Promise<boolean>; revision: () => number };
	now: Date;
	act: Act;
	onChange: ChangeDetails;
	onLead: () => void;
	onFind: (quote: string) => void;
}) {
	const words = useWords();
	const section = choices.sections.find(({ id }) => id === details.sectionId)?.name ?? null;
	return (
		<aside className="ed-side" id="beside" tabIndex={-1} aria-label={words.panels.label}>
			{source}
			{sent && (
				<KeptMeter
					sent={sent}
					text={text}
					provenance={details.provenance}
					onFind={onFind}
					onChange={rights.revise ? onChange : null}
				/>
			)}
			<PublishPanel
				status={status}
				rights={rights}
				findings={checks.findings}
				hasChanges={hasChanges}
				path={path.workflow}
				now={now}
				act={act}
			/>
			{path.outing === null ? null : (
				<ReceiptPanel key={path.outing.version.getTime()} outing={path.outing} now={now} />
			)}
			<WorkflowPanel articleId={status.id} state={status.state} story={path} saving={saving} now={now} />
			{path.pitch === null ? null : (
				<ProofPanel
					articleId={status.id}
					pitch={path.pitch}
					state={status.state}
					story={path}
					saving={saving}
					now={now}
				/>
			)}
			<EmbargoPanel articleId={status.id} isPublished={status.state === "published"} story={path} now={now} />
			<ExpiryPanel
				articleId={status.id}
				expiresAt={status.expiresAt}
				isOver={status.state === "withdrawn"}
				story={path}
				now={now}
			/>
			{status.live === null ? null : (
				<ReadersPanel
					status={status}
					discussion={discussion}
					actions={commentActions}
					mayCorrect={rights.correct}
					now={now}
				/>
			)}
			<ChecksPanel checks={checks} onFind={onFind} />
			<fieldset className="ed-set" disabled={!rights.revise}>
				<PlacePanel details={details} choices={choices} onChange={onChange} />
				<BylinesPanel bylines={details.bylines} people={choices.people} onChange={onChange} />
				<LeadPanel lead={details.lead} pictures={pictures} now={now} onOpen={onLead} onChange={onChange} />
				<ExcerptPanel
					key={`excerpt${rounds.excerpt}`}
					excerpt={details.excerpt}
					text={text}
					onChange={onChange}
				/>
				<SurfaceHeadlinesPanel key={`surfaces${rounds.surfaces}`} details={details} onChange={onChange} />
				<ProvenancePanel
					key={`provenance${rounds.provenance}`}
					provenance={details.provenance}
					onChange={onChange}
				/>
				<Panel title={words.panels.book}>
					<SelectField
						label={words.book.label}
						value={details.bookId}
						options={choices.books}
						none={words.book.none}
						onChoose={(bookId) => onChange({ bookId })}
					/>
				</Panel>
			</fieldset>
			<SharePanel content={story} pictures={pictures} section={section} site={site} />
			<VersionsPanel
				articleId={status.id}
				versions={versions}
				liveRevision={status.live?.revision ?? null}
				now={now}
			/>
		</aside>
	);
}
