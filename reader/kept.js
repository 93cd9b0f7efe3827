/**
 * What this browser keeps for the reader. One that keeps nothing (storage switched off) throws at every touch; then choices hold
 * for this page only.
 * @type {{ read: (name: string) => string | null, write: (name: string, value: string | null) => void }}
 */
const kept = {
	read(name) {
		try {
			return localStorage.getItem(name);
		} catch {
			return null;
		}
	},
	write(name, value) {
		try {
			if (value === null) localStorage.removeItem(name);
			else localStorage.setItem(name, value);
		} catch {
			return;
		}
	},
};
