"use client";

import { useEffect, useRef } from "react";
import { Modal } from "./modal.island";

/** How often the frame is looked at: the framework changes pages without loading one; milliseconds. */
const LOOK_EVERY_MS = 250;

/**
 * The house's own sign-in over the text, second step, passkey and all, so that nobody has to leave what is not saved yet. It is over
 * when the frame leaves the pages for signing in, whatever for.
 */
export function SignInDialog({
	title,
	onDone,
	onClose,
}: {
	title: string;
	onDone: () => void;
	onClose: () => void;
}) {
	const frame = useRef<HTMLIFrameElement>(null);
	const done = useRef(onDone);
	useEffect(() => {
		done.current = onDone;
	}, [onDone]);
	useEffect(() => {
		let wasThere = false;
		const looking = setInterval(() => {
			const isThere = isSigningIn(frame.current?.contentWindow ?? null);
			if (wasThere && !isThere) {
				clearInterval(looking);
				done.current();
			}
			wasThere ||= isThere;
		}, LOOK_EVERY_MS);
		return () => clearInterval(looking);
	}, []);
	return (
		<Modal title={title} onClose={onClose}>
			<div className="dlg-b">
				<iframe ref={frame} className="ed-sign" src="/sign-in" title={title} />
			</div>
		</Modal>
	);
}

function isSigningIn(frame: Window | null): boolean {
	try {
		return frame !== null && /^\/sign-in\b/.test(frame.location.pathname);
	} catch (error) {
		// A page that may stand in no frame is one that nobody may look into.
		if (error instanceof DOMException) return false;
		throw error;
	}
}
