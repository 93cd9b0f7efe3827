type House = { publication: string; siteUrl: string };

/** Signing in, second factors, the staff screen, and the mails about accounts. */
export const accessZhHantHk = {
	signIn: {
		or: "或",
		passkey: "用通行密鑰",
		passkeyBusy: "等待裝置確認…",
		passkeyFailed: "未收到通行密鑰，可能已取消或逾時。請再試，或改用密碼。",
		passkeyUnable: "這個瀏覽器不支援通行密鑰，或網站未用HTTPS。請改用密碼。",
		forgotten: "忘記密碼",
		reset: "密碼已更改，請用新密碼登入。",
	},
	step: {
		title: "第二步驗證",
		intro: "密碼正確。請再證明是你本人。",
		code: "驗證碼",
		codeHint: "驗證應用程式顯示的6位數字，或一個備用碼。",
		submit: "繼續",
		busy: "核對中…",
		passkey: "用通行密鑰",
		again: "重新登入",
		help: "裝置及備用碼都遺失了，請找系統管理員重設。",
	},
	forgotten: {
		title: "忘記密碼",
		intro: "輸入電郵地址，系統會寄出連結。",
		submit: "寄出連結",
		busy: "寄出中…",
		sent: "如這個地址有帳戶，連結已寄出，30分鐘內有效。收不到，請先查看垃圾電郵。",
		back: "返回登入",
	},
	reset: {
		title: "設定新密碼",
		intro: "儲存後，所有裝置都會登出。",
		submit: "儲存密碼",
		busy: "儲存中…",
		gone: "連結已過期或用過。請再取一條。",
		again: "再取一條連結",
	},
	join: {
		title: "加入編輯部",
		intro: (email: string, role: string) => `你獲邀以${role}身份加入，帳戶為${email}。`,
		name: "姓名",
		nameHint: "同事在版本及紀錄看到的名字。",
		language: "介面語言",
		by: "以後怎樣登入",
		byPassword: "用密碼",
		byPasskey: "用通行密鑰（下一步設定）",
		password: "密碼",
		submit: "加入",
		busy: "加入中…",
		gone: "邀請連結已過期、用過或收回。請聯絡邀請你的同事再寄一次。",
	},
	enrol: {
		title: "先設定雙重驗證",
		intro: "你的身份可發布或處理機密，所以登入時須有第二步驗證。設定以下任何一項，便可進入編輯部。",
		introPasskey: "設定通行密鑰，以後毋須密碼便可登入。",
		go: "進入編輯部",
		signOut: "登出",
	},
	factors: {
		title: "雙重驗證",
		hint: "即使密碼外洩，沒有你的裝置也不能登入。",
		none: "未有第二步驗證。",
		required: "你的身份必須保留最少一項。",
		passkeys: "通行密鑰",
		passkeysHint: "用手機、電腦或安全鎖匙登入，不用密碼。",
		passkeyName: "通行密鑰的名稱",
		passkeyNameHint: "例如「辦公室電腦」，方便日後辨認。",
		passkeyAdd: "加入通行密鑰",
		passkeyBusy: "等待裝置確認…",
		passkeyMade: (time: string) => `${time} 加入`,
		passkeyUsed: (time: string) => `${time} 用過`,
		passkeyNever: "未用過",
		rename: "改名",
		renameName: (name: string) => `更改通行密鑰「${name}」的名稱`,
		renameBusy: "更改中…",
		remove: "移除",
		removeName: (name: string) => `移除通行密鑰「${name}」`,
		removeBusy: "移除中…",
		totp: "驗證應用程式",
		totpHint: "每30秒換一個的6位數字，離線也可用。",
		totpOn: "已啟用",
		totpBegin: "設定驗證應用程式",
		totpBeginBusy: "準備中…",
		totpScan: "用驗證應用程式掃描，再輸入它顯示的6位數字。",
		totpQr: "驗證應用程式的二維碼",
		totpSecret: "不能掃描，可手動輸入：",
		totpCode: "6位驗證碼",
		totpConfirm: "啟用",
		totpConfirmBusy: "核對中…",
		totpRemove: "停用驗證應用程式",
		codes: "備用碼",
		codesLeft: (count: number) => `尚餘${count}個。遺失裝置時，每個可用一次代替驗證碼。`,
		codesTitle: "請即抄下備用碼",
		codesIntro: "只顯示這一次。每個可用一次，遺失裝置時代替驗證碼。請存放在裝置以外的地方。",
		codesCopy: "複製",
		codesCopied: "已複製",
		codesKept: "已抄下",
		codesRenew: "換一批備用碼",
		codesRenewBusy: "更換中…",
		done: { passkey: "通行密鑰已更新。", totp: "驗證應用程式已更新。" },
	},
	proof: {
		title: "再次證明身份",
		intro: "這一步影響帳戶或全站。你上次證明身份已超過15分鐘，請再證明一次；所填的內容會保留。",
		password: "密碼",
		code: "驗證碼或備用碼",
		submit: "繼續",
		busy: "核對中…",
		passkey: "用通行密鑰",
		orCode: "改用驗證碼",
		orPassword: "改用密碼",
		cancel: "取消",
		close: "關閉",
	},
	staff: {
		title: "同事",
		invite: "邀請同事",
		inviteHint: "對方由電郵的連結設定姓名及密碼或通行密鑰，連結7日內有效。",
		email: "電郵地址",
		role: "身份",
		locale: "邀請電郵的語言",
		inviteSubmit: "寄出邀請",
		inviteBusy: "寄出中…",
		invited: "邀請已寄出。",
		resent: "邀請已重寄，舊連結失效。",
		revoked: "邀請已收回。",
		changed: "已更改。",
		pending: "未回覆的邀請",
		noPending: "沒有未回覆的邀請。",
		sentAt: (time: string) => `${time} 寄出`,
		until: (time: string) => `有效至${time}`,
		expired: "已過期",
		resend: "重寄",
		resendName: (email: string) => `重寄邀請給${email}`,
		revoke: "收回",
		revokeName: (email: string) => `收回給${email}的邀請`,
		list: "有帳戶的同事",
		suspended: "已停用",
		hasFactor: "已有雙重驗證",
		noFactor: "未有雙重驗證",
		lastSignIn: (time: string) => `上次登入 ${time}`,
		never: "未登入過",
		you: "你自己",
		rule: "雙重驗證規定",
		ruleHint: "規定後，未設定的同事在下一個動作須先設定，才可繼續。",
		rules: { optional: "自行決定", required: "編輯或以上及報料保管人必須設定" },
		ruleSubmit: "儲存規定",
		ruleBusy: "儲存中…",
		ruleSaved: "規定已儲存。",
		mayDo: (role: string) => `${role}可做甚麼`,
		rolesTitle: "各身份的權限",
		back: "返回同事名單",
		joined: (time: string) => `${time} 加入`,
		signs: (name: string) => `署名「${name}」`,
		changeRole: "更改身份",
		changeRoleBusy: "更改中…",
		access: "登入權限",
		suspend: "停用帳戶",
		suspendHint: "即時登出所有裝置，不能再登入。署名、稿件及紀錄保留，以下排程照常出街。",
		suspendBusy: "停用中…",
		restore: "重新啟用",
		restoreHint: (time: string) => `${time} 起停用。重新啟用後可即時登入，身份不變。`,
		restoreBusy: "啟用中…",
		scheduled: "已排程",
		noScheduled: "沒有排程。",
		goesOut: (time: string) => `${time} 出街`,
		sessions: "登入中的裝置",
		noSessions: "沒有登入中的裝置。",
		factors: "雙重驗證",
		factorList: ({ hasTotp, passkeys, codes }: { hasTotp: boolean; passkeys: number; codes: number }) =>
			`${hasTotp ? "驗證應用程式、" : ""}${passkeys}個通行密鑰、${codes}個備用碼`,
		resetFactors: "重設雙重驗證",
		resetFactorsHint:
			"遺失裝置時用。移除全部通行密鑰、驗證應用程式及備用碼，並登出所有裝置。請先核實是同事本人。",
		resetBusy: "重設中…",
		resetDone: "已重設，對方可用密碼登入後再設定。",
	},
	mails: {
		withheld: "內有開啟帳戶的連結，只有收件人可看。",
		invitation: {
			subject: (publication: string) => `邀請你加入${publication}編輯部`,
			text: ({
				publication,
				from,
				role,
				days,
				link,
			}: House & { from: string; role: string; days: number; link: string }) => `你好：

${from}邀請你以${role}身份加入${publication}編輯部。請按以下連結設定帳戶。連結在${days}日內有效，只可使用一次。

${link}

如果不認識邀請你的人，毋須理會。
`,
		},
		reset: {
			subject: (publication: string) => `重設${publication}編輯部的密碼`,
			text: ({ name, minutes, link }: House & { name: string; minutes: number; link: string }) => `${name}：

有人要求重設你的密碼。請按以下連結設定新密碼。連結在${minutes}分鐘內有效，只可使用一次。

${link}

如果不是你要求的，毋須理會，密碼不變。
`,
		},
		newDevice: {
			subject: (publication: string) => `${publication}編輯部：新裝置登入`,
			text: ({
				name,
				device,
				at,
				siteUrl,
			}: House & { name: string; device: string; at: string }) => `${name}：

你的帳戶剛在一部未用過的裝置登入：

裝置：${device}
時間：${at}（香港時間）

如果是你，毋須理會。如果不是，請立即登出該裝置並更改密碼：
${siteUrl}/desk/account
`,
		},
		changed: {
			subject: (publication: string) => `${publication}編輯部：帳戶安全設定已更改`,
			text: ({ name, change, siteUrl }: House & { name: string; change: string }) => `${name}：

${change}

如果不是你做的，請立即找系統管理員，並查看登入中的裝置：
${siteUrl}/desk/account
`,
		},
		changes: {
			"password-changed": "你的密碼已更改，其他裝置已登出。",
			"password-reset": "你的密碼已由電郵連結重設，所有裝置已登出。",
			"totp-added": "你的帳戶已啟用驗證應用程式。",
			"totp-removed": "你的帳戶已停用驗證應用程式。",
			"passkey-added": "你的帳戶已加入一個通行密鑰。",
			"passkey-removed": "你的帳戶已移除一個通行密鑰。",
			"factors-reset": "系統管理員已重設你的雙重驗證，所有裝置已登出。",
		},
	},
};
