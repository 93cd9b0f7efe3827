const LOOKED_AT_SECONDS = 5;

// A story counts as read once it has been looked at for a few seconds. Its number is all that is sent.
{
	const [, number] = /^(?:\/zh-\w+)?\/articles\/(\d+)\//.exec(location.pathname) ?? [];
	let seconds = 0;
	const clock =
		number &&
		setInterval(() => {
			if (!document.hidden) seconds += 1;
			if (seconds < LOOKED_AT_SECONDS) return;
			clearInterval(clock);
			navigator.sendBeacon("/api/read", number);
		}, 1_000);
}
