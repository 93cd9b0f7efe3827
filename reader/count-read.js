const LOOKED_AT_SECONDS = 5;

/**
 * A story counts as read once it has been looked at for a few seconds. Its number is all that is sent.
 * @param {string} number
 */
function countRead(number) {
	let seconds = 0;
	const clock = setInterval(() => {
		if (!document.hidden) seconds += 1;
		if (seconds < LOOKED_AT_SECONDS) return;
		clearInterval(clock);
		navigator.sendBeacon("/api/read", number);
	}, 1_000);
}

const [, storyNumber] = /^(?:\/zh-\w+)?\/articles\/(\d+)\//.exec(location.pathname) ?? [];
if (storyNumber) countRead(storyNumber);
