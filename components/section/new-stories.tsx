/** Tells, on the page of the newest stories, that there are newer ones. Nothing moves: the place is kept for it. */
export function NewStories({ newest }: { newest: string }) {
	return (
		<new-stories className="fresh with-script" role="status" src="/latest/newest.json" data-newest={newest}>
			<span data-until-new>有新報道時，這裏會有提示。</span>
			<a className="btn btn--sm" href="/latest" hidden data-say="有{n}則新消息，按此顯示">
				{" "}
			</a>
		</new-stories>
	);
}
