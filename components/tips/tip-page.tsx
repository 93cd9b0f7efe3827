import { Wordmark } from "@/components/site/wordmark";
import { Icon } from "@/components/ui/icon";
import type { TipView } from "@/lib/tips/tip-view";
import { tipPage as words } from "@/lib/words/tip-page";
import { TipForm } from "./tip-form";
import { Receipt, ReceiptExample, ReturnForm } from "./tip-receipt";
import { TipSide } from "./tip-side";
import { TipThread } from "./tip-thread";

/** Everything at the one address of confidential tips, whatever it shows, with the way out always at the same corner. */
export function TipPage({ view, now }: { view: TipView; now: Date }) {
	return (
		<>
			<a className="skip" href="#main">
				{words.skip}
			</a>
			<header className="wrap">
				<div className="tip-h">
					<Wordmark title="EJ Tech" />
					<tip-exit>
						<form method="post" action="/contribute/tip">
							<button className="btn btn--sm tip-exit" type="submit" name="do" value="leave">
								<Icon name="cross" />
								{words.leave}
							</button>
						</form>
					</tip-exit>
				</div>
			</header>
			<main id="main" tabIndex={-1}>
				<div className="wrap">
					<Shown view={view} now={now} />
				</div>
			</main>
		</>
	);
}

function Shown({ view, now }: { view: TipView; now: Date }) {
	switch (view.kind) {
		case "form":
			return (
				<div className="tip-cols">
					<div className="tip-main">
						<Head />
						<TipForm view={view} />
						<ReceiptExample />
						<ReturnForm problem={view.problem?.about === "receipt" ? view.problem.sentence : null} />
					</div>
					<TipSide {...view} />
				</div>
			);
		case "closed":
			return (
				<div className="tip-main">
					<Head />
					<p className="note note--warn" role="status">
						<b>{words.closed}</b>
						<br />
						{words.closedWhy}
					</p>
					<TipSide elsewhere={view.elsewhere} />
				</div>
			);
		case "receipt":
			return <Receipt words={view.words} keptDays={view.keptDays} />;
		case "thread":
			return <TipThread view={view} now={now} />;
		case "destroyed":
			return (
				<div className="tip-main">
					<h1 className="tip-t">{words.destroyed}</h1>
					<p role="status">{words.destroyedHint}</p>
					<p>{words.closeWindow}</p>
				</div>
			);
	}
}

function Head() {
	return (
		<>
			<h1 className="hx">
				<span className="hx-in">
					<span className="k">
						{words.title}
						<span className="vh">：</span>
					</span>
					<span className="b">
						<span className="c">{words.claim}</span>
						<span className="s">{words.sub}</span>
					</span>
				</span>
			</h1>
			<p className="note note--warn">
				<b>{words.warnTitle}</b>
				<br />
				{words.warn}
			</p>
		</>
	);
}
