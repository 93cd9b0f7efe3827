const PIECE_BYTES = 512 * 1024;
const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 15000];
const TUS = { "tus-resumable": "1.0.0" };

/**
 * `<file-send>` around a choice of files: sends each by itself, in pieces that go on where they broke off (the tus protocol), also after
 * the page was loaded anew and the same file chosen again. Without script the files come with the form.
 */
class FileSend extends HTMLElement {
	/** @type {HTMLInputElement | null} */
	#input = null;
	/** @type {HTMLInputElement | null} */
	#basket = null;
	/** @type {HTMLElement | null} */
	#list = null;
	#sending = 0;
	/** @type {Promise<unknown>} */
	#turn = Promise.resolve();

	connectedCallback() {
		this.#input = this.querySelector("input[type=file]");
		this.#basket = this.querySelector("input[name=basket]");
		this.#list = this.querySelector("ul");
		if (!this.#input || !this.#list) return;
		this.#input.removeAttribute("name");
		this.#input.addEventListener("change", () => this.#chosen());
		const form = this.closest("form");
		const buttons = form?.querySelectorAll(this.dataset.token ? "button[type=submit]" : ".pf-up") ?? [];
		for (const button of buttons) if (button instanceof HTMLElement) button.hidden = true;
		form?.addEventListener("submit", (event) => this.#hold(event));
		this.addEventListener("click", (event) => this.#remove(event));
		void this.#resume();
	}

	/** What has come already, and what has not come whole, after the page was loaded anew. */
	async #resume() {
		const kept = this.#kept();
		if (this.#basket && !this.#basket.value && kept.basket) {
			const answer = await post("/contribute/files/baskets", { basket: kept.basket });
			if (answer?.status === 200 && !this.#basket.value) {
				this.#basket.value = answer.value.basket;
				for (const file of answer.value.files ?? []) if (!this.#row(file.id)) this.#show(file);
			}
		}
		for (const name of Object.values(kept.uploads).map(({ name }) => name))
			this.#note(`「${name}」未傳完。請再選同一個檔案，會由中斷處繼續。`);
	}

	#chosen() {
		const files = [...(this.#input?.files ?? [])];
		if (this.#input) this.#input.value = "";
		for (const file of files) {
			const maxBytes = Number(this.dataset.maxBytes);
			const maxFiles = Number(this.dataset.maxFiles);
			if (file.size > maxBytes)
				this.#note(`「${file.name}」超過每個檔案${maxBytes / 1024 / 1024}MB的上限。請縮小，或改附下載連結。`);
			else if (file.size === 0) this.#note(`「${file.name}」是空的（0位元組）。請重新選擇檔案。`);
			else if (!this.dataset.token && (this.#list?.children.length ?? 0) >= maxFiles)
				this.#note(`檔案最多${maxFiles}個，「${file.name}」未有接收。`);
			else this.#send(file);
		}
	}

	/** @param {File} file */
	#send(file) {
		// What was said of it before is past.
		for (const note of this.querySelectorAll(".pf-no > *"))
			if (note.textContent?.startsWith(`「${file.name}」`)) note.remove();
		const row = document.createElement("li");
		const line = document.createElement("p");
		line.className = "pf-n";
		const name = document.createElement("bdi");
		name.textContent = file.name;
		const state = document.createElement("span");
		state.className = "hint";
		state.setAttribute("role", "status");
		state.textContent = "等候傳送";
		const cancel = document.createElement("button");
		cancel.type = "button";
		cancel.className = "btn btn--sm btn--quiet";
		cancel.textContent = "取消";
		cancel.setAttribute("aria-label", `取消傳送${file.name}`);
		const bar = document.createElement("progress");
		bar.max = file.size;
		bar.value = 0;
		bar.setAttribute("aria-label", `${file.name}的進度`);
		line.append(name, state, cancel);
		row.append(line, bar);
		this.#list?.append(row);
		const control = new AbortController();
		cancel.addEventListener("click", () => {
			control.abort();
			row.remove();
		});
		this.#sending += 1;
		// One after the other: a phone's line is not made faster by sharing it.
		this.#turn = this.#turn
			.then(() => this.#carry(file, { signal: control.signal, state, bar }))
			.then((answer) => {
				if (control.signal.aborted) return;
				if (answer?.file) this.#show(answer.file, row);
				else {
					row.remove();
					this.#note(answer?.problem ?? `「${file.name}」未能傳送。請檢查網絡後再選一次，會由中斷處繼續。`);
				}
			})
			.finally(() => {
				this.#sending -= 1;
			});
	}

	/**
	 * Brings one file over, from where it has come to, and has it received.
	 * @param {File} file
	 * @param {{ signal: AbortSignal, state: HTMLElement, bar: HTMLProgressElement }} shown
	 * @returns {Promise<{ file?: any, problem?: string } | null>}
	 */
	async #carry(file, { signal, state, bar }) {
		const print = `${file.name} ${file.size} ${file.lastModified}`;
		let failures = 0;
		/** @type {{ url: string, name: string } | undefined} */
		let upload = this.#kept().uploads[print];
		let offset = -1;
		while (!signal.aborted && failures < PAUSES_MS.length) {
			try {
				if (!upload) {
					const made = await this.#begin(file, signal);
					if ("problem" in made) return made;
					upload = { url: made.url, name: file.name };
					const kept = this.#kept();
					kept.uploads[print] = upload;
					this.#keep(kept);
					offset = 0;
				}
				if (offset < 0) {
					const answer = await fetch(upload.url, { method: "HEAD", headers: TUS, signal });
					if (answer.status === 404 || answer.status === 410) {
						// Received already in a page before this one, or forgotten.
						const end = await this.#finish(upload.url, print);
						if (end?.file || end?.isRefused) return end;
						upload = undefined;
						continue;
					}
					if (!answer.ok) throw new Error("not now");
					offset = Number(answer.headers.get("upload-offset"));
				}
				while (offset < file.size) {
					const answer = await fetch(upload.url, {
						method: "PATCH",
						headers: {
							...TUS,
							"content-type": "application/offset+octet-stream",
							"upload-offset": String(offset),
						},
						body: file.slice(offset, offset + PIECE_BYTES),
						signal,
					});
					if (answer.status !== 204) throw new Error("not now");
					offset = Number(answer.headers.get("upload-offset"));
					failures = 0;
					bar.value = offset;
					state.textContent = `已傳${Math.floor((offset / file.size) * 100)}%`;
				}
				state.textContent = "檢查中";
				const end = await this.#finish(upload.url, print);
				if (end) return end;
				throw new Error("not now");
			} catch (error) {
				if (signal.aborted) break;
				state.textContent = "連線中斷，稍後再試";
				await new Promise((settle) => setTimeout(settle, PAUSES_MS[failures]));
				failures += 1;
				offset = -1;
			}
		}
		if (signal.aborted && upload) {
			this.#forget(print);
			void fetch(upload.url, { method: "DELETE", headers: TUS }).catch(() => undefined);
		}
		return null;
	}

	/** @param {File} file @param {AbortSignal} signal @returns {Promise<{ url: string } | { problem: string }>} */
	async #begin(file, signal) {
		const { token = "" } = this.dataset;
		if (!token && this.#basket && !this.#basket.value) {
			const answer = await post("/contribute/files/baskets", {});
			if (answer?.status === 429) return { problem: answer.value.problem };
			if (answer?.status !== 200) throw new Error("not now");
			this.#basket.value = answer.value.basket;
		}
		const basket = this.#basket?.value ?? "";
		this.#keep({ ...this.#kept(), basket });
		const about = Object.entries({ filename: file.name, ...(token ? { token } : { basket }) });
		const answer = await fetch("/contribute/files/uploads", {
			method: "POST",
			headers: {
				...TUS,
				"upload-length": String(file.size),
				"upload-metadata": about.map(([name, text]) => `${name} ${base64(text)}`).join(","),
			},
			signal,
		});
		const url = answer.headers.get("location");
		if (answer.status === 201 && url) return { url };
		if (answer.status === 429)
			return { problem: `這個網絡一小時內傳送的檔案太多，「${file.name}」未有接收。請稍後再試。` };
		if (answer.status === 507) return { problem: `暫時沒有空間接收「${file.name}」，請稍後再試。` };
		if (answer.status === 422) {
			if (this.#basket) this.#basket.value = "";
			throw new Error("a new basket");
		}
		throw new Error("not now");
	}

	/** @param {string} url @param {string} print @returns {Promise<{ file?: any, problem?: string, isRefused?: boolean } | null>} */
	async #finish(url, print) {
		const answer = await post("/contribute/files", { upload: url.split("/").pop() ?? "" });
		if (!answer || answer.status >= 500) return null;
		if (answer.status === 409) return null;
		this.#forget(print);
		return answer.status === 200 ? answer.value : { ...answer.value, isRefused: answer.status === 422 };
	}

	/**
	 * The row of a file that has been received, with what is said about a picture.
	 * @param {{ id: string, fileName: string, size: string, kind: string }} file
	 * @param {HTMLElement} [row]
	 */
	#show({ id, fileName, size, kind }, row = document.createElement("li")) {
		row.dataset.file = id;
		const line = document.createElement("p");
		line.className = "pf-n";
		const name = document.createElement("bdi");
		name.textContent = fileName;
		const hint = document.createElement("span");
		hint.className = "hint";
		hint.textContent = size;
		line.append(name, hint);
		row.replaceChildren(line);
		if (!this.dataset.token) {
			const remove = document.createElement("button");
			remove.type = "button";
			remove.name = "remove";
			remove.value = id;
			remove.className = "btn btn--sm btn--quiet";
			remove.textContent = "移除";
			remove.setAttribute("aria-label", `移除${fileName}`);
			line.append(remove);
			if (kind === "picture") row.append(...this.#aboutPicture(id));
		}
		if (!row.isConnected) this.#list?.append(row);
	}

	/** @param {string} id */
	#aboutPicture(id) {
		const must = this.dataset.rights !== undefined;
		const lines = [
			{ name: `caption_${id}`, label: "圖片說明", mark: "選填", isMust: false },
			{ name: `credit_${id}`, label: "圖片署名", mark: must ? "必填" : "選填", isMust: must },
		].map(({ name, label, mark, isMust }) => {
			const field = document.createElement("div");
			field.className = "field";
			const text = document.createElement("label");
			text.htmlFor = `f-${name}`;
			const flag = document.createElement("span");
			flag.className = isMust ? "req" : "opt";
			flag.textContent = mark;
			text.append(label, flag);
			const input = document.createElement("input");
			input.className = "inp";
			input.id = `f-${name}`;
			input.name = name;
			input.dir = "auto";
			field.append(text, input);
			return field;
		});
		const tick = document.createElement("label");
		tick.className = "check";
		const box = document.createElement("input");
		box.type = "checkbox";
		box.name = `rights_${id}`;
		const text = document.createElement("span");
		text.textContent = "此圖可供編輯部刊登。";
		tick.append(box, text);
		return [...lines, tick];
	}

	/** @param {MouseEvent} event */
	#remove(event) {
		const button = event.target instanceof Element ? event.target.closest("button[name=remove]") : null;
		if (!(button instanceof HTMLButtonElement)) return;
		event.preventDefault();
		button.disabled = true;
		void post("/contribute/files", { remove: button.value, basket: this.#basket?.value ?? "" }).then(
			(answer) => {
				if (answer && answer.status < 500) button.closest("li")?.remove();
				else button.disabled = false;
			},
		);
	}

	/** A form is not sent while a file is under way: it would come without it. @param {Event} event */
	#hold(event) {
		if (this.#sending > 0) {
			event.preventDefault();
			this.#note("檔案仍在傳送，請待完成後再送出。");
			this.#input?.focus();
		}
	}

	/** @param {string} id */
	#row(id) {
		return this.#list?.querySelector(`[data-file="${id}"]`) ?? null;
	}

	/** @param {string} sentence */
	#note(sentence) {
		let notes = this.querySelector(".pf-no");
		if (!notes) {
			notes = document.createElement("div");
			notes.className = "pf-no";
			notes.setAttribute("role", "alert");
			this.#list?.before(notes);
		}
		if ([...notes.children].some(({ textContent }) => textContent === sentence)) return;
		const line = document.createElement("p");
		line.className = "err";
		line.textContent = sentence;
		notes.append(line);
	}

	/** @returns {{ basket: string, uploads: Record<string, { url: string, name: string }> }} */
	#kept() {
		try {
			const kept = JSON.parse(sessionStorage.getItem(this.#key()) ?? "{}");
			return { basket: kept.basket ?? "", uploads: kept.uploads ?? {} };
		} catch {
			// Storage that is closed or spoilt remembers nothing; sending works all the same.
			return { basket: "", uploads: {} };
		}
	}

	/** @param {object} what */
	#keep(what) {
		try {
			sessionStorage.setItem(this.#key(), JSON.stringify(what));
		} catch {
			// Then a page that is loaded anew begins anew.
			return;
		}
	}

	/** @param {string} print */
	#forget(print) {
		const kept = this.#kept();
		delete kept.uploads[print];
		this.#keep(kept);
	}

	#key() {
		return `file-send ${location.pathname}`;
	}
}

/** @param {string} address @param {object} what @returns {Promise<{ status: number, value: any } | null>} */
async function post(address, what) {
	try {
		const answer = await fetch(address, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(what),
		});
		return { status: answer.status, value: await answer.json().catch(() => ({})) };
	} catch {
		// No connection: the caller tries again.
		return null;
	}
}

/** @param {string} text */
function base64(text) {
	return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

customElements.define("file-send", FileSend);
