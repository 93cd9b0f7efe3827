// Stands in the head and runs before anything is painted, so that no page flashes in the wrong colours or letter size.
const root = document.documentElement;
// Controls that need a script are laid out only where there is one, from the first paint on: nothing moves when they wake.
root.dataset.script = "";
try {
	const theme = localStorage.getItem("theme");
	if (theme === "light" || theme === "dark") root.dataset.theme = theme;
	const scale = localStorage.getItem("reading-scale");
	if (["0.9", "1.15", "1.35"].includes(scale ?? "")) root.style.setProperty("--reading-scale", scale);
} catch {
	// A browser that keeps nothing for us shows the page as it comes.
	delete root.dataset.theme;
}
