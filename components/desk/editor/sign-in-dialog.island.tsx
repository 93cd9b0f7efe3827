"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { Modal } from "./modal.island";

/** How often the frame is looked at: the framework changes pages without loading one, and another tab may have signed in; milliseconds. */
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
	const isLoaded = useRef(false);
	const look = useEffectEvent(() => {
		if (isLoaded.current && !isSigningIn(frame.current?.contentWindow ?? null)) onDone();
	});
	useEffect(() => {
		const looking = setInterval(look, LOOK_EVERY_MS);
		return () => clearInterval(looking);
	}, []);
	return (
		<Modal title={title} onClose={onClose}>
			<div className="dlg-b">
				<iframe
					ref={frame}
					className="ed-sign"
					src="/sign-in"
					title={title}
					onLoad={() => {
						isLoaded.current = true;
					}}
				/>
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
