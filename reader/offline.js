// Pages read lately can be read again without a connection. Only after everything else: it helps on the next visit.
if ("serviceWorker" in navigator)
	addEventListener("load", () => void navigator.serviceWorker.register("/sw.js").catch(() => undefined));
